package dev.ganvas.trainer.export;

import dev.ganvas.exporter.Ensemble;
import dev.ganvas.exporter.Network;
import dev.ganvas.exporter.OnnxFile;
import dev.ganvas.exporter.Provenance;
import dev.ganvas.models.Check;
import dev.ganvas.models.card.Categorical;
import dev.ganvas.models.card.Code;
import dev.ganvas.models.card.Range;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Request;
import dev.ganvas.trainer.run.Learned;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What becomes one bundle: what a run has learned, or what several have that differ by their seed.
 * Of several, a code beside those of the recipe says which one draws.
 */
record Members(List<Learned> all) {
  Members {
    all = List.copyOf(all);
    Learned first = all.get(0);
    for (Learned other : all) {
      Check.that(
          other.size().equals(first.size()),
          "the runs with the seeds %d and %d have not grown alike; go on with both",
          other.origin().seed(),
          first.origin().seed());
      Check.that(
          other.recipe().equals(first.recipe()) && other.data().hash().equals(first.data().hash()),
          "the run with seed %d learned by another recipe or from other data than that with seed %d;"
              + " an ensemble has both in common",
          other.origin().seed(),
          first.origin().seed());
    }
    Check.that(
        all.size() == 1 || first.styles().isEmpty(),
        "an ensemble of models with styles is not written; export each seed by itself");
    Check.that(
        new HashSet<>(seeds(all)).size() == all.size(),
        "the runs have the seeds %s; members of an ensemble differ by theirs",
        seeds(all));
  }

  /** The first, which is like all others but for its weights. */
  Learned first() {
    return all.get(0);
  }

  List<Long> seeds() {
    return seeds(all);
  }

  /** What the generator is told beside latent and label. */
  List<Code> codes() {
    List<Code> codes = new ArrayList<>(first().recipe().condition().codes());
    if (all.size() > 1) {
      codes.add(
          new Categorical(
              Export.MEMBER, Export.MEMBER, seeds().stream().map(seed -> "seed " + seed).toList()));
    }
    return codes;
  }

  /** The content of each file, by the roles of a card. */
  Map<String, byte[]> onnx(Provenance provenance) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String role : first().parts().keySet()) {
      List<Network> networks =
          all.stream().map(each -> new Network(each.parts().get(role), each.weights())).toList();
      files.put(
          role,
          networks.size() == 1
              ? OnnxFile.bytes(networks.get(0), provenance)
              : OnnxFile.bytes(new Ensemble(networks, Export.MEMBER), provenance));
    }
    return files;
  }

  /** What trainer and runtime answer, to be compared. */
  List<Parity.Answers> answers(Generator generator) {
    return first().styles().isPresent()
        ? new StyleAnswers(first(), generator).all()
        : List.of(new Parity.Answers("", this::trained, count -> exported(generator, count)));
  }

  /** What the trainer answers to seeds 0 to count - 1, by each member in turn. */
  private float[] trained(int count) {
    return joined(all.stream().map(member -> member.values(count)).toList());
  }

  /** What the bundle of all answers to the same. */
  private float[] exported(Generator generator, int count) {
    Request request = Request.of(count);
    return joined(
        IntStream.range(0, all.size())
            .mapToObj(index -> all.size() == 1 ? request : request.code(Export.MEMBER, index))
            .map(asked -> generator.tensors(asked).values())
            .toList());
  }

  /** One after the other. */
  static float[] joined(List<float[]> answers) {
    FloatBuffer joined = FloatBuffer.allocate(answers.stream().mapToInt(one -> one.length).sum());
    answers.forEach(joined::put);
    return joined.array();
  }

  /** Real images seen, all told. */
  long images() {
    return all.stream().mapToLong(member -> member.origin().images()).sum();
  }

  /** How long all of them took, one after the other. */
  double wallSeconds() {
    return all.stream().mapToDouble(member -> member.origin().wallSeconds()).sum();
  }

  /** An interval that holds the points of all. */
  Range extent() {
    return all.stream().map(Learned::extent).max(Comparator.comparing(Range::high)).orElseThrow();
  }

  private static List<Long> seeds(List<Learned> all) {
    return all.stream().map(member -> member.origin().seed()).toList();
  }
}
