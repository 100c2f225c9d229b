package dev.ganvas.web.kserve;

import dev.ganvas.models.Check;
import dev.ganvas.web.http.HttpFailure;
import io.javalin.http.Context;

/** The version in a path. A model has one at a time: a new bundle takes the place of the old. */
final class ModelVersion {
  static final String ONLY = "1";

  /** Paths with and without a version, ahead of what is asked about the model. */
  static final String[] PATHS = {"/v2/models/{model}", "/v2/models/{model}/versions/{version}"};

  private ModelVersion() {}

  /** The id of the model that the path names. */
  static String model(Context context) {
    String version = context.pathParamMap().getOrDefault("version", ONLY);
    if (!version.equals(ONLY)) {
      throw HttpFailure.notFound(
          "there is no version %s; models have the version %s"
              .formatted(Check.quoted(version), ONLY));
    }
    return context.pathParam("model");
  }
}
