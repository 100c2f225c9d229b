/**
 * Pictures for people and programs: the studio page, the REST API and the commands that generate
 * and serve. Everything on offer is built from the model cards.
 */
package dev.ganvas.web;
