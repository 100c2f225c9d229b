package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.ModelCard;
import java.util.ArrayList;
import java.util.List;

/** What samples mean to one model, and how they are stated in full. */
final class Resolver {
  private final ModelCard card;
  private final Labels labels;
  private final Codes codes;
  private final Styles styles;

  Resolver(ModelCard card) {
    this.card = card;
    this.labels = Labels.of(card.inputs().label());
    this.codes = Codes.of(card.inputs().codes());
    this.styles = new Styles(card);
  }

  Styles styles() {
    return styles;
  }

  /**
   * A sample as the model understands it.
   *
   * @throws IllegalArgumentException if the model cannot make it
   */
  Draw draw(Sample sample) {
    int dim = card.inputs().latent().dim();
    Check.that(sample.start().fits(dim), "a latent of %s has %d numbers", card.id(), dim);
    styles.check(sample.look());
    List<Draw> mixed = sample.look().mixes().stream().map(mix -> draw(mix.source())).toList();
    int label = labels.resolve(sample);
    return new Draw(sample, label, codes.resolve(sample), mixed, null);
  }

  /**
   * Finds out whether the model could make what is asked for.
   *
   * @throws IllegalArgumentException if it cannot
   */
  void check(Request request) {
    request.telling().forEach(this::draw);
  }

  /** The sample of a draw, and of what it mixes, with labels' names, all codes, and the psi. */
  Sample stated(Draw draw) {
    Sample sample = named(draw);
    List<Mix> mixes = new ArrayList<>();
    for (Mix mix : sample.look().mixes()) {
      Draw source = draw.mixed().get(mixes.size());
      mixes.add(new Mix(named(source), mix.layers(), mix.amount()));
    }
    return sample.look(styles.stated(sample.look().mixes(mixes)));
  }

  private Sample named(Draw draw) {
    return codes.stated(labels.stated(draw.sample(), draw.label()), draw.codes());
  }
}
