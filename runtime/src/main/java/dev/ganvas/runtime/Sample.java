package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * What one picture is made from, beside the model. Immutable; each method gives a changed copy.
 *
 * <p>Pictures of different samples may be made by one {@link Request}; none depends on the others.
 */
public final class Sample {
  private final Start start;
  private final Labels.Choice label;
  private final Map<String, CodeValue> codes;
  private final Look look;

  private Sample(Start start, Labels.Choice label, Map<String, CodeValue> codes, Look look) {
    this.start = start;
    this.label = label;
    this.codes = codes;
    this.look = look;
  }

  /** The latent that a seed draws, and label and codes too unless they are asked for. */
  public static Sample of(long seed) {
    return new Sample(new Start.Seeded(seed), null, Map.of(), Look.PLAIN);
  }

  /**
   * A latent of one's own. It has no seed, so it gives tensors but no {@link Picture}, which could
   * not be made again.
   *
   * @param latent as many finite numbers as the model's card says; copied
   */
  public static Sample ofLatent(float[] latent) {
    return new Sample(new Start.Given(latent), null, Map.of(), Look.PLAIN);
  }

  /**
   * The latent that lies part of the way from this sample's seed to another one: on the great
   * circle where latents are normal, on the line where they are uniform.
   *
   * @param amount from 0, this seed, to 1, the other one
   * @throws IllegalArgumentException if amount is outside, or this sample has no seed
   */
  public Sample towards(long other, double amount) {
    Check.that(seed().isPresent(), "towards is given, but the sample has no seed to start from");
    return new Sample(new Start.Between(seed().getAsLong(), other, amount), label, codes, look);
  }

  /** A label by its name, whatever the case of its letters, or by its index in digits. */
  public Sample label(String nameOrIndex) {
    Check.present("label", nameOrIndex);
    return new Sample(start, new Labels.Choice(nameOrIndex, -1), codes, look);
  }

  /** A label by its index on the card, from 0. */
  public Sample label(int index) {
    Check.that(index >= 0, "label is %d; allowed are 0 and above", index);
    return new Sample(start, new Labels.Choice(null, index), codes, look);
  }

  /**
   * A code of the card: a choice by its name, whatever the case of its letters, or by its index in
   * digits; or a number in digits.
   */
  public Sample code(String name, String choiceNameOrIndex) {
    Check.present("the value of a code", choiceNameOrIndex);
    return code(name, CodeValue.of(choiceNameOrIndex));
  }

  /** A code of the card: a number within its range, or the index of a choice, from 0. */
  public Sample code(String name, double value) {
    return code(name, CodeValue.of(value));
  }

  /** A code of the card by what is asked of it, in either of those two ways. */
  public Sample code(String name, CodeValue value) {
    Check.present("the name of a code", name);
    Check.that(value != null, "the value of code %s is missing", Check.quoted(name));
    Map<String, CodeValue> changed = new LinkedHashMap<>(codes);
    changed.put(name, value);
    return withCodes(changed);
  }

  /** The sample with these codes, in their order, and no others. */
  Sample withCodes(Map<String, CodeValue> all) {
    return new Sample(start, label, Collections.unmodifiableMap(all), look);
  }

  /**
   * How far styles keep from their mean: 1 leaves them, 0 is the mean (for models with styles).
   *
   * @throws IllegalArgumentException unless it is a number from -2 to 2
   */
  public Sample psi(double value) {
    return look(look.psi(value));
  }

  /**
   * How many layers psi concerns, the coarsest first.
   *
   * @throws IllegalArgumentException if it is below 0
   */
  public Sample cutoff(int layers) {
    return look(look.cutoff(layers));
  }

  /**
   * Some layers with the styles of another sample: those of groups on the card, such as {@code
   * coarse}, and of indices in digits.
   *
   * @throws IllegalArgumentException if there are none, or the source is no {@link Mix#source}
   */
  public Sample mix(Sample source, String... layers) {
    return mix(new Mix(source, List.of(layers)));
  }

  /** Some layers with the styles of another sample, or on the way to them. */
  public Sample mix(Mix mix) {
    return look(look.mix(mix));
  }

  /**
   * Styles in the place of those that the seed's latent would have; psi does not concern them. The
   * seed still draws the noise.
   */
  public Sample styles(StyleCode styles) {
    return look(look.styles(styles));
  }

  /**
   * Styles that go along a direction of the card.
   *
   * @param amount in deviations of the styles, from -10 to 10
   * @throws IllegalArgumentException if amount is outside
   */
  public Sample along(String direction, double amount) {
    return look(look.along(direction, amount));
  }

  /** The noise that layers add (for models with styles). */
  public Sample noise(NoiseChoice choice) {
    return look(look.noise(choice));
  }

  /** The sample with all that it asks of a model with styles. */
  public Sample look(Look value) {
    return new Sample(start, label, codes, value);
  }

  /** What it asks of a model with styles. */
  public Look look() {
    return look;
  }

  /** Empty for a latent of one's own. */
  public OptionalLong seed() {
    if (start instanceof Start.Seeded seeded) {
      return OptionalLong.of(seeded.seed());
    }
    return start instanceof Start.Between between
        ? OptionalLong.of(between.seed())
        : OptionalLong.empty();
  }

  /** The seed that the latent is on the way to, if it is on the way. */
  public OptionalLong towards() {
    return start instanceof Start.Between between
        ? OptionalLong.of(between.towards())
        : OptionalLong.empty();
  }

  /** How far it is on that way, from 0 to 1. */
  public double amount() {
    return start instanceof Start.Between between ? between.amount() : 0;
  }

  /** The label as it was asked for; empty lets the seed draw it. */
  public Optional<String> label() {
    return Optional.ofNullable(label)
        .map(choice -> choice.text() == null ? Integer.toString(choice.index()) : choice.text());
  }

  /** The label's index on the card, if it was asked for by that and not by its name. */
  public OptionalInt labelIndex() {
    return label == null || label.text() != null
        ? OptionalInt.empty()
        : OptionalInt.of(label.index());
  }

  /** The codes that are asked for, by their names; the seed draws all others. */
  public Map<String, CodeValue> codes() {
    return codes;
  }

  /** The sample of another seed, with the same label, codes and look, and on the way to none. */
  public Sample withSeed(long seed) {
    return new Sample(new Start.Seeded(seed), label, codes, look);
  }

  /** The sample of another seed with the same label and codes, and nothing else. */
  Sample plain(long seed) {
    return new Sample(new Start.Seeded(seed), label, codes, Look.PLAIN);
  }

  Start start() {
    return start;
  }

  Labels.Choice choice() {
    return label;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sample sample
        && start.equals(sample.start)
        && Objects.equals(label, sample.label)
        && codes.equals(sample.codes)
        && look.equals(sample.look);
  }

  @Override
  public int hashCode() {
    return Objects.hash(start, label, codes, look);
  }

  /** For people. */
  @Override
  public String toString() {
    String from = seed().isPresent() ? "seed " + seed().getAsLong() : "a latent";
    String way =
        towards().isPresent() ? ", %s towards %d".formatted(amount(), towards().getAsLong()) : "";
    String chosen =
        codes.entrySet().stream()
            .map(code -> ", %s %s".formatted(code.getKey(), code.getValue()))
            .collect(Collectors.joining());
    String looking = look.equals(Look.PLAIN) ? "" : ", " + look;
    return from + way + label().map(name -> ", " + name).orElse("") + chosen + looking;
  }
}
