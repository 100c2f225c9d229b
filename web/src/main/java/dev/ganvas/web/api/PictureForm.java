package dev.ganvas.web.api;

import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.http.TextFields;
import dev.ganvas.web.http.TextPart;
import dev.ganvas.web.http.UploadLimits;
import dev.ganvas.web.http.Uploads;
import dev.ganvas.web.task.ProjectTask;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** A request that came as a form, with a picture as a file: the same fields as in JSON. */
final class PictureForm {
  private static final int PARTS = 8;
  private static final int MORE_BYTES = 64 << 10;
  private static final UploadLimits LIMITS =
      new UploadLimits(PARTS, ProjectTask.MAX_BYTES, ProjectTask.MAX_BYTES + MORE_BYTES);
  private static final TextFields TEXTS = new TextFields(Set.of("steps"), Set.of());

  private PictureForm() {}

  static Fields fields(Context context) {
    Uploads form = Uploads.of(context, LIMITS);
    byte[] file = form.only(ProjectTask.PICTURE).bytes();
    if (file.length == 0) {
      throw HttpFailure.field(ProjectTask.PICTURE, "the picture is empty");
    }
    List<TextPart> parts = new ArrayList<>(form.fields());
    parts.add(new TextPart(ProjectTask.PICTURE, Base64.getEncoder().encodeToString(file)));
    return TEXTS.read(parts);
  }
}
