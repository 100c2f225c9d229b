package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalkTest {
  private static final Sample ONE = Sample.of(1).label("Bag").psi(0.5);
  private static final Sample TWO = ONE.withSeed(2);

  private static List<Sample> walk(Walk.Space space, Walk.Path path, Sample... keyframes) {
    return new Walk(List.of(keyframes), space, path).samples();
  }

  private static Walk.Path frames(int count) {
    return new Walk.Path(count, false, false, Easing.LINEAR);
  }

  @Test
  void keyframesAreMetAndTheRestLiesOnTheWay() {
    Sample three = ONE.withSeed(3);
    assertThat(walk(Walk.Space.Z, frames(5), ONE, TWO, three))
        .containsExactly(ONE, ONE.towards(2, 0.5), TWO, TWO.towards(3, 0.5), three);
  }

  @Test
  void aLoopGoesBackToTheFirst() {
    Walk.Path loop = new Walk.Path(4, true, false, Easing.LINEAR);
    assertThat(walk(Walk.Space.Z, loop, ONE, TWO))
        .containsExactly(ONE, ONE.towards(2, 0.5), TWO, TWO.towards(1, 0.5));
  }

  @Test
  void aPingpongComesBackTheWayItWent() {
    Walk.Path pingpong = new Walk.Path(3, false, true, Easing.LINEAR);
    Walk walk = new Walk(List.of(ONE, TWO), Walk.Space.Z, pingpong);
    Sample half = ONE.towards(2, 0.5);
    assertThat(walk.samples()).containsExactly(ONE, half, TWO, half).hasSize(walk.size());
  }

  @Test
  void aSmoothOneStartsAndEndsSlowly() {
    Walk.Path smooth = new Walk.Path(5, false, false, Easing.SMOOTH);
    List<Sample> frames = walk(Walk.Space.Z, smooth, ONE, TWO);
    assertThat(frames).extracting(Sample::amount).containsExactly(0.0, 0.15625, 0.5, 0.84375, 0.0);
  }

  @Test
  void amongStylesTheNoiseIsThatOfTheFirstKeyframeHoweverStrong() {
    NoiseChoice half = NoiseChoice.OWN.scaled("fine", 0.5);
    assertThat(noises(ONE, TWO)).containsOnly(NoiseChoice.of(1));
    assertThat(noises(ONE.noise(half), TWO.noise(half)))
        .containsOnly(NoiseChoice.of(1).scaled("fine", 0.5));
    NoiseChoice chosen = NoiseChoice.of(9);
    assertThat(noises(ONE.noise(chosen), TWO.noise(chosen))).containsOnly(chosen);
  }

  private static List<NoiseChoice> noises(Sample... keyframes) {
    return walk(Walk.Space.W, frames(5), keyframes).stream()
        .map(frame -> frame.look().noise())
        .toList();
  }

  @Test
  void amongStylesLabelsAndCodesMayChange() {
    Sample end = TWO.label("Coat").code("slant", 1);
    Sample half = walk(Walk.Space.W, frames(3), ONE, end).get(1);
    Sample source = Sample.of(2).label("Coat").code("slant", 1);
    assertThat(half.look().mixes()).containsExactly(new Mix(source, List.of("all"), 0.5));
  }

  @Test
  void amongLatentsLabelsChangeAtKeyframes() {
    Sample coat = TWO.label("Coat");
    assertThat(walk(Walk.Space.Z, frames(3), ONE, coat))
        .containsExactly(ONE, ONE.towards(2, 0.5), coat);
  }

  @Test
  void whatAWalkCannotChangeIsRefused() {
    String differ = "the keyframes seed 1, Bag, ";
    refused(Walk.Space.Z, List.of(ONE, TWO.psi(0.7)), differ);
    refused(Walk.Space.W, List.of(ONE, TWO.psi(0.7)), differ);
    refused(Walk.Space.W, List.of(ONE, TWO.along("smile", 1)), differ);
    Sample styled = ONE.styles(new StyleCode("ab".repeat(32), 1, new float[2]));
    assertThat(walk(Walk.Space.W, frames(2), styled, TWO)).hasSize(2);
    refused(Walk.Space.Z, List.of(styled, TWO), "a keyframe has styles of its own");
    refused(Walk.Space.W, List.of(ONE.towards(3, 0.5), TWO), "a keyframe is seed 1, 0.5 towards 3");
    refused(Walk.Space.Z, List.of(ONE), "the number of keyframes is 1; allowed are 2 to 100");
    refused(Walk.Space.Z, Collections.nCopies(101, ONE), "the number of keyframes is 101");
  }

  private static void refused(Walk.Space space, List<Sample> keyframes, String sentence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Walk(keyframes, space, frames(2)))
        .withMessageStartingWith(sentence);
  }
}
