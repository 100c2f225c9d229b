package dev.ganvas.trainer.sweep;

import java.util.List;

/** Rows of markdown, the first of which is the head; numbers stand in all columns but the first. */
final class MarkdownTable {
  private final StringBuilder text = new StringBuilder();

  void row(List<String> cells) {
    boolean head = text.length() == 0;
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    if (head) {
      text.append("|---|").append("---:|".repeat(cells.size() - 1)).append('\n');
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
