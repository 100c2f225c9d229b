package example;

import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Picture;
import dev.ganvas.runtime.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws sixteen sneakers into the current directory. */
public final class Sneakers {
  private Sneakers() {}

  public static void main(String[] args) throws IOException {
    try (Generator sneakers = Generator.open(Path.of("models/zoo/fashion-cgan"))) {
      for (Picture picture : sneakers.generate(Request.of(16).seed(7).label("Sneaker"))) {
        Files.write(Path.of(picture.seed() + ".png"), picture.png());
      }
    }
  }
}
