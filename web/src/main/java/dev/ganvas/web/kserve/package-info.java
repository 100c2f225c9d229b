/** The Open Inference Protocol (KServe v2): models as functions from tensors to tensors. */
package dev.ganvas.web.kserve;
