package dev.ganvas.models.graph;

/** What the numbers of an input are. */
public enum DataType {
  /** 32-bit floating point. */
  FLOAT,
  /** 64-bit integers that choose a row, such as a label. */
  INDEX
}
