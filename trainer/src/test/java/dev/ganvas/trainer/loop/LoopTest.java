package dev.ganvas.trainer.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.net.Mlp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopTest {
  private static final Term HEALTHY = new Scaled("score", 1, Long.MAX_VALUE);

  private final List<Event> events = new ArrayList<>();
  private TinyGame game;

  /** The mean fake score times a number, and from some step on times another. */
  private record Scaled(String name, float factor, long until, AtomicLong steps) implements Term {
    Scaled(String name, float factor, long until) {
      this(name, factor, until, new AtomicLong());
    }

    @Override
    public NDArray loss(Step step) {
      float now = steps.incrementAndGet() <= until ? 1 : factor;
      return step.fake().mean().mul(step.scope().create(now));
    }
  }

  /** The mean fake score at one of three updates. */
  private record Seldom(AtomicLong asked) implements Term {
    @Override
    public String name() {
      return "seldom";
    }

    @Override
    public int every() {
      return 3;
    }

    @Override
    public NDArray loss(Step step) {
      asked.incrementAndGet();
      return step.fake().mean();
    }
  }

  @BeforeEach
  void build() {
    Graph critic = new Mlp(3, 4, 1, Norm.NONE).critic(Shape.of(Shape.N, 2), Conditioning.NONE);
    game = new TinyGame(critic, Weights.initial(critic, 1));
  }

  @AfterEach
  void close() {
    game.close();
  }

  private void play(Term critics, long images) throws IOException {
    game.loop(critics, HEALTHY).play(images, List.of(events::add));
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void aTermThatIsNoNumberStopsTheRunAtTheReadingAndIsNamed(float value) {
    int healthy = Loop.READING_IMAGES / TinyGame.BATCH + 10;
    assertThatExceptionOfType(DivergedException.class)
        .isThrownBy(() -> play(new Scaled("drift", value, healthy), 100_000))
        .withMessageMatching(
            "loss/drift became (NaN|-?Infinity) within the first 12,800 images; .*")
        .withMessageEndingWith("the last checkpoint is from before that");
    assertThat(events.get(events.size() - 1)).isEqualTo(new Event.Played(12_800));
    assertThat(events).filteredOn(Event.Measured.class::isInstance).hasSize(1);
  }

  @Test
  void aStretchThatEndsOnceALossIsNoNumberDoesNotEndAsIfItWere() {
    assertThatExceptionOfType(DivergedException.class)
        .isThrownBy(() -> play(new Scaled("drift", Float.NaN, 2), 10 * TinyGame.BATCH));
    assertThat(events).hasSize(10).allMatch(Event.Played.class::isInstance);
  }

  @Test
  void aTermOfOneInThreeUpdatesIsAskedForAtTheFirstOfThem() throws IOException {
    Seldom seldom = new Seldom(new AtomicLong());
    game.loop(HEALTHY, List.of(HEALTHY, seldom)).play(7 * TinyGame.BATCH, List.of(events::add));
    assertThat(seldom.asked()).hasValue(3);
  }

  @Test
  void aTermOfOneInThreeUpdatesWeighsThreeTimesAsMuch() throws IOException {
    Term never = new Scaled("never", 0, 0);
    game.loop(HEALTHY, List.of(never, new Seldom(new AtomicLong())))
        .play(TinyGame.BATCH, List.of(events::add));
    game.loop(HEALTHY, List.of(HEALTHY)).play(TinyGame.BATCH, List.of(events::add));
    List<Double> lengths =
        events.stream()
            .filter(Event.Measured.class::isInstance)
            .map(event -> ((Event.Measured) event).metrics().get("gradient/generator"))
            .toList();
    assertThat(lengths.get(0) / lengths.get(1)).isCloseTo(3, within(0.05));
  }

  @Test
  void aReadingGivesTheMeansSinceTheOneBefore() throws IOException {
    play(new Scaled("drift", 0, 5), 10 * TinyGame.BATCH);
    Event.Measured last = (Event.Measured) events.get(events.size() - 1);
    Map<String, Double> metrics = last.metrics();
    assertThat(metrics)
        .containsOnlyKeys(
            "gradient/critic",
            "gradient/generator",
            "images_per_second",
            "loss/drift",
            "loss/score",
            "score/fake",
            "spread/fake",
            "spread/real");
    assertThat(metrics.get("gradient/critic")).isPositive();
    assertThat(metrics.get("images_per_second")).isPositive();
  }

  @Test
  void onlyWhatTheCriticIsShownCounts() throws IOException {
    play(HEALTHY, 150);
    assertThat(events)
        .containsExactly(
            new Event.Played(64), new Event.Played(128), new Event.Played(192), events.get(3));
  }

  @Test
  void playsOnAThreadOtherThanTheOneThatStartedPyTorch() throws Exception {
    FutureTask<Void> elsewhere =
        new FutureTask<>(
            () -> {
              play(HEALTHY, 128);
              return null;
            });
    new Thread(elsewhere).start();
    elsewhere.get();
    assertThat(events).contains(new Event.Played(128));
  }

  @Test
  void roundsLeaveNoArraysBehind() throws IOException {
    play(HEALTHY, 128);
    int before = game.manager().getManagedArrays().size();
    TinyGame.Timed loop = game.loop(HEALTHY, HEALTHY);
    int built = game.manager().getManagedArrays().size();
    loop.play(1280, List.of());
    assertThat(built).isGreaterThan(before);
    assertThat(game.manager().getManagedArrays()).hasSize(built);
  }
}
