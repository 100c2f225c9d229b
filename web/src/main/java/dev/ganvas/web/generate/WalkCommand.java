package dev.ganvas.web.generate;

import dev.ganvas.runtime.Easing;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Picture;
import dev.ganvas.runtime.Pictures;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.StoppedException;
import dev.ganvas.runtime.Walk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ganvas walk}: a moving picture from seed to seed. */
@Command(
    name = "walk",
    description = "Walks from picture to picture in small steps: a GIF, a film, or its frames.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  ./ganvas walk fashion-acgan --seeds 1..5 --label Sneaker --loop",
      "  ./ganvas walk fashion-stylegan --seeds 1,7,3 --frames 240 --out walk.mp4",
      "  ./ganvas walk fashion-stylegan --seeds jacket.styles.json,7 --pingpong",
      "  ./ganvas walk fashion-stylegan --seeds 1,2 --out frames",
      "                            a directory of PNG files"
    })
public final class WalkCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ModelOptions model;

  @Option(
      names = "--seeds",
      required = true,
      paramLabel = "SEEDS",
      description =
          "The pictures that it passes: seeds such as 1,7,3 and 20..25, or files of ./ganvas "
              + "project.")
  private String seeds;

  @Option(
      names = "--frames",
      paramLabel = "N",
      defaultValue = "120",
      description = "Pictures in one direction (120).")
  private int frames;

  @Option(names = "--loop", description = "The last seed leads to the first again.")
  private boolean loop;

  @Option(names = "--pingpong", description = "It comes back the way it went.")
  private boolean pingpong;

  @Option(
      names = "--easing",
      paramLabel = "linear|smooth",
      defaultValue = "smooth",
      description = "At one speed, or slowly away and slowly there (smooth).")
  private String easing;

  @Option(
      names = "--space",
      paramLabel = "w|z",
      description =
          "Steps between styles, in straight lines, or between latents, along circles (w if the "
              + "model has styles).")
  private String space;

  @Option(
      names = "--fps",
      paramLabel = "N",
      defaultValue = "20",
      description = "Pictures a second (20).")
  private int fps;

  @Mixin private SourceOptions sources;

  @Option(
      names = "--out",
      paramLabel = "FILE.gif|FILE.mp4|FILE.webm|DIR",
      description = "Where it goes (walk.gif).")
  private Path out = Path.of("walk.gif");

  @Mixin private OverwriteOption overwrite;

  @Override
  public Integer call() throws IOException {
    Film film = Film.of(out, overwrite.existing(), fps);
    List<Sample> keyframes = sources.list("--seeds", seeds);
    try (Generator generator = model.open()) {
      Walk walk =
          new Walk(
              keyframes,
              space(generator),
              new Walk.Path(frames, loop, pingpong, Easing.of(easing)));
      make(generator, walk, film);
    }
    return 0;
  }

  private Walk.Space space(Generator generator) {
    boolean styled = generator.card().inputs().style() != null;
    String usual = styled ? Walk.Space.W.text() : Walk.Space.Z.text();
    return Walk.Space.of(space == null ? usual : space);
  }

  private void make(Generator generator, Walk walk, Film film) throws IOException {
    Request request = Request.of(walk.samples());
    generator.check(request);
    try (StopSignal signal = new StopSignal()) {
      try (Meter meter = new Meter(walk.size(), spec.commandLine().getErr());
          Pictures pictures = generator.stream(request)) {
        film.write(counted(pictures, meter));
      } catch (StoppedException e) {
        throw signal.came() ? new StoppedException("stopped; the walk is not complete") : e;
      }
    }
    sayMade(generator, walk);
  }

  private void sayMade(Generator generator, Walk walk) {
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%,d frames by %s, from %d keyframes in %s: %s%n",
            walk.size(),
            generator.card().id(),
            walk.keyframes().size(),
            walk.space().text(),
            out);
  }

  private static Iterator<Picture> counted(Pictures pictures, Meter meter) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return pictures.hasNext();
      }

      @Override
      public Picture next() {
        Picture picture = pictures.next();
        meter.add(1);
        return picture;
      }
    };
  }
}
