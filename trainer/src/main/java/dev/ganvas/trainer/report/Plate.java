package dev.ganvas.trainer.report;

import dev.ganvas.runtime.image.Pixels;
import java.util.List;

/**
 * A picture of the page.
 *
 * @param caption what is to be seen, in a sentence
 * @param columns what stands above its columns; may be empty
 * @param scale how many times its size it may be shown
 */
record Plate(String title, String caption, List<String> columns, Pixels picture, int scale) {
  Plate {
    columns = List.copyOf(columns);
  }

  String html() {
    StringBuilder html = new StringBuilder("<figure class=\"plate\"><figcaption><b>");
    html.append(Html.text(title))
        .append("</b> ")
        .append(Html.text(caption))
        .append("</figcaption>");
    html.append("<div style=\"max-width:%dpx\">".formatted(picture.width() * scale));
    if (!columns.isEmpty()) {
      html.append("<div class=\"columns\">");
      columns.forEach(name -> html.append("<span>").append(Html.text(name)).append("</span>"));
      html.append("</div>");
    }
    return html.append(Html.picture(picture, title, scale)).append("</div></figure>").toString();
  }
}
