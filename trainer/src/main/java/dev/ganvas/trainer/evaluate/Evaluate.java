package dev.ganvas.trainer.evaluate;

import ai.djl.Device;
import dev.ganvas.models.Check;
import dev.ganvas.models.card.Categorical;
import dev.ganvas.models.card.Code;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Sample;
import dev.ganvas.trainer.data.Mixture;
import dev.ganvas.trainer.data.Progress;
import dev.ganvas.trainer.export.Export;
import dev.ganvas.trainer.metric.CodeError;
import dev.ganvas.trainer.metric.FrechetDistance;
import dev.ganvas.trainer.metric.Gallery;
import dev.ganvas.trainer.metric.Gallery.Labels;
import dev.ganvas.trainer.metric.GanTest;
import dev.ganvas.trainer.metric.GanTrain;
import dev.ganvas.trainer.metric.KernelDistance;
import dev.ganvas.trainer.metric.Metric;
import dev.ganvas.trainer.metric.ModeCoverage;
import dev.ganvas.trainer.metric.NearestTraining;
import dev.ganvas.trainer.metric.Neighbourhoods;
import dev.ganvas.trainer.metric.OfMembers;
import dev.ganvas.trainer.metric.Points;
import dev.ganvas.trainer.metric.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Answers a question: draws the samples, and asks every metric that applies. */
public final class Evaluate {
  private final Question question;
  private final Device device;
  private final Progress progress;
  private final Evaluation.Narrator narrator;
  private final LabelShares shares;

  /**
   * @param progress of what takes long: drawing, and teaching a classifier
   */
  public Evaluate(
      Question question, Device device, Progress progress, Evaluation.Narrator narrator) {
    this.question = question;
    this.device = device;
    this.progress = progress;
    this.narrator = narrator;
    this.shares = LabelShares.of(question.test(), Math.max(question.count(), question.taught()));
  }

  /** Measures. */
  public Evaluation answer() {
    return question.judge() == null ? ofPoints() : ofPictures();
  }

  /**
   * The Fréchet distance alone, for many subjects in little time.
   *
   * @throws IllegalArgumentException if the question is about points
   */
  public Finding distance() {
    Check.that(question.judge() != null, "%s makes points, which no judge sees", card().id());
    Points drawn = drawn(question.count(), this::sample);
    return Finding.of(new FrechetDistance(), pictures(drawn));
  }

  private Evaluation ofPoints() {
    Check.that(
        question.training() instanceof Mixture,
        "%s is no mixture of the plane with known centres",
        question.training().name());
    int count = question.count();
    Gallery tested = Gallery.of(drawn(count, Sample::of));
    Gallery real = Galleries.real(question.training(), count, null);
    Samples samples = new Samples(tested, real, real);
    List<Metric> metrics = new ArrayList<>();
    metrics.add(new ModeCoverage((Mixture) question.training()));
    metrics.addAll(ofMembers(metrics));
    return new Evaluation(
        Evaluation.measured(metrics, samples, narrator), samples, List.of(), List.of());
  }

  private Evaluation ofPictures() {
    int count = question.count();
    boolean labelled = card().inputs().label() != null;
    int taught = labelled ? question.taught() : 0;
    Points drawn = drawn(Math.max(count, taught), this::sample);
    Samples samples = pictures(drawn.first(count));
    List<Metric> metrics =
        new ArrayList<>(List.of(new FrechetDistance(), new KernelDistance(), new Neighbourhoods()));
    metrics.addAll(ofMembers(List.of(new FrechetDistance(), new Neighbourhoods())));
    if (labelled) {
      metrics.add(new GanTest());
    }
    if (taught > 0) {
      GeneratedSet set = new GeneratedSet(drawn.first(taught), question.training(), shares);
      metrics.add(new GanTrain(set, question.test(), question.judge(), device, progress));
    }
    metrics.addAll(codes());
    if (card().inputs().style() != null) {
      Drawing drawing = new Drawing(question.subject().generator(), question.judge(), progress);
      metrics.addAll(new StyleMetrics(drawing, shares, count, narrator).all());
    }
    NearestTraining nearest = nearest(samples);
    metrics.add(nearest);
    return new Evaluation(
        Evaluation.measured(metrics, samples, narrator), samples, nearest.tested(), nearest.held());
  }

  private Samples pictures(Points drawn) {
    narrator.say("the judge looks at generated, test and training pictures");
    int count = drawn.count();
    boolean labelled = card().inputs().label() != null;
    Labels asked = labelled ? shares.first(count) : new Labels();
    return new Samples(
        Galleries.judged(drawn, asked, question.judge()),
        Galleries.real(question.test(), count, question.judge()),
        Galleries.real(question.training(), count, question.judge()));
  }

  private NearestTraining nearest(Samples samples) {
    narrator.say(
        "looking for the nearest of %,d training pictures".formatted(question.training().size()));
    return new NearestTraining(
        NearestTraining.matches(samples.tested().pixels(), question.training()),
        NearestTraining.matches(samples.real().pixels(), question.training()));
  }

  private List<Metric> codes() {
    List<Metric> metrics = new ArrayList<>();
    for (Code code : card().inputs().codes()) {
      if (code instanceof Categorical categorical && !code.name().equals(Export.MEMBER)) {
        int choices = categorical.choices().size();
        Points drawn =
            drawn(
                question.count(),
                i -> sample(i).code(code.name(), categorical.choices().get(i % choices)));
        int[] asked = IntStream.range(0, question.count()).map(i -> i % choices).toArray();
        Gallery made = Galleries.judged(drawn, new Labels(asked), question.judge());
        metrics.add(new CodeError(code.name(), made));
      }
    }
    return metrics;
  }

  /** The same of the members of an ensemble; none if it is none. */
  private List<Metric> ofMembers(List<Metric> metrics) {
    List<Gallery> members = new ArrayList<>();
    for (Code code : card().inputs().codes()) {
      if (code instanceof Categorical member && code.name().equals(Export.MEMBER)) {
        member.choices().forEach(choice -> members.add(ofMember(choice)));
      }
    }
    return members.isEmpty()
        ? List.of()
        : metrics.stream().<Metric>map(metric -> new OfMembers(metric, members)).toList();
  }

  /** Features alone: the pixels of many members would be many. */
  private Gallery ofMember(String choice) {
    Points drawn = drawn(question.count(), i -> sample(i).code(Export.MEMBER, choice));
    return Gallery.of(Galleries.judged(drawn, new Labels(), question.judge()).features());
  }

  private Points drawn(int count, IntFunction<Sample> sample) {
    narrator.say("drawing %,d samples".formatted(count));
    return Galleries.generated(question.subject().generator(), count, sample, progress);
  }

  /** Seed i, with the label of its index; where there are styles, they are whole. */
  private Sample sample(int i) {
    Sample labelled = shares.asked(card(), Sample.of(i), i);
    return card().inputs().style() == null ? labelled : labelled.psi(1);
  }

  private ModelCard card() {
    return question.subject().card();
  }
}
