package dev.ganvas.web.openai;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.Recipe;
import dev.ganvas.runtime.image.PngText;
import dev.ganvas.web.ask.Desk;
import dev.ganvas.web.http.FilePart;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.http.Uploads;
import dev.ganvas.web.media.BrokenImageException;
import dev.ganvas.web.media.OversizedImageException;
import dev.ganvas.web.media.UnsupportedImageException;
import dev.ganvas.web.media.UploadedImage;
import dev.ganvas.web.shelf.Model;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Finds out what an uploaded image was made from. */
final class Origin {
  private static final String IMAGE = "image";
  private static final Set<String> IMAGES = Set.of(IMAGE, IMAGE + "[]");
  private static final int AT_ONCE = 4;
  private static final int RETRY_SECONDS = 1;

  /** An image takes far more memory than its file. */
  private final Semaphore reading = new Semaphore(AT_ONCE);

  /**
   * The recipe of the one image of a form.
   *
   * @throws HttpFailure if there is no such image, or it is none of ours
   */
  Recipe recipe(Uploads form) {
    form.files().stream()
        .filter(file -> !IMAGES.contains(file.name()))
        .findFirst()
        .ifPresent(
            file -> {
              throw HttpFailure.field(
                  file.name(),
                  "%s is a file; allowed is only image".formatted(Check.quoted(file.name())));
            });
    List<FilePart> files = form.files(IMAGE);
    if (files.size() != 1) {
      throw HttpFailure.field(
          IMAGE, "image is given as %d files; allowed is 1".formatted(files.size()));
    }
    byte[] file = files.get(0).bytes();
    checkImage(file);
    return recipe(file);
  }

  private void checkImage(byte[] file) {
    try {
      if (!reading.tryAcquire(RETRY_SECONDS, TimeUnit.SECONDS)) {
        throw new HttpFailure(503, "too many images are being read; try again in a while")
            .retryAfter(RETRY_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HttpFailure(503, "the server is about to stop");
    }
    try {
      UploadedImage.read(file);
    } catch (OversizedImageException e) {
      throw refused(413, e.getMessage());
    } catch (UnsupportedImageException e) {
      throw refused(415, e.getMessage());
    } catch (BrokenImageException e) {
      throw refused(422, e.getMessage());
    } catch (IllegalArgumentException e) {
      throw refused(400, e.getMessage());
    } finally {
      reading.release();
    }
  }

  private static Recipe recipe(byte[] file) {
    Optional<String> text = PngText.read(file, Recipe.KEYWORD);
    if (text.isEmpty()) {
      throw refused(
          422,
          "the image carries no recipe of this studio; finding the latent of any other image is"
              + " not there yet");
    }
    try {
      return Recipe.parse(text.get());
    } catch (IllegalArgumentException e) {
      throw refused(422, "the recipe of the image is not valid: " + e.getMessage());
    }
  }

  /** The model that made an image, if it is still the same. */
  static Model model(Desk desk, Recipe recipe, Optional<String> asked) {
    Model model = desk.pictureModel(asked.orElse(recipe.model()));
    if (!model.sha256().equals(recipe.sha256())) {
      throw refused(
          422,
          "the image was made by %s with another sha256 than that of %s here; only the model"
                  .formatted(recipe.model(), model.id())
              + " that made it can go on from it");
    }
    return model;
  }

  static HttpFailure refused(int status, String sentence) {
    return new HttpFailure(status, sentence).about(IMAGE).coded("invalid_image");
  }
}
