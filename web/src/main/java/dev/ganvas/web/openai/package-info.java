/** OpenAI's Images API, so that its clients draw here with another base URL. */
package dev.ganvas.web.openai;
