package dev.ganvas.trainer.sweep;

import dev.ganvas.models.Check;
import dev.ganvas.models.layer.BatchSense;
import dev.ganvas.models.layer.EachAlone;
import dev.ganvas.models.layer.Finish;
import dev.ganvas.models.layer.Growth;
import dev.ganvas.models.layer.Nonlinearity;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.layer.Start;
import dev.ganvas.models.net.Architecture;
import dev.ganvas.models.net.Dcgan;
import dev.ganvas.models.net.DeepResNet;
import dev.ganvas.models.net.Mlp;
import dev.ganvas.models.net.Pair;
import dev.ganvas.models.net.ResNet;
import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.recipe.Recipes;
import dev.ganvas.trainer.regulariser.Regulariser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which objectives stand which architectures: figure 2 of Gulrajani et al. 2017, and beside its
 * architectures a small ResNet and self-attention. Where a penalty forbids batch norm in the
 * critic, layer norm takes its place, as in the paper.
 */
final class Robustness {
  static final String NAME = "robustness";

  private static final List<String> COLUMNS = List.of("dcgan", "lsgan", "wgan", "wgan-gp");
  private static final int LATENT = 100;
  private static final int NARROW = 32;
  private static final BatchSense ALONE = new EachAlone();

  private Robustness() {}

  static Sweep of(DataDescription data, long seed) {
    Check.that(data.shape().size() == 3, "%s holds points; this sweep is of pictures", data.name());
    int attention = data.shape().get(2) == 28 ? 14 : 8;
    List<Cell> cells = new ArrayList<>();
    rows(Norm.BATCH, attention)
        .keySet()
        .forEach(row -> COLUMNS.forEach(column -> cells.add(cell(row, column, attention, seed))));
    String title = "Which objectives stand which architectures, on " + data.name();
    return new Sweep(NAME, title, cells);
  }

  private static Cell cell(String row, String column, int attention, long seed) {
    Recipe published = Recipes.named(column);
    boolean slopes = published.regularisers().stream().anyMatch(Regulariser::ofSingleSamples);
    Norm criticNorm = slopes ? Norm.LAYER : Norm.BATCH;
    Architecture architecture = rows(criticNorm, attention).get(row);
    return new Cell(row, column, published.with(architecture), seed);
  }

  private static Map<String, Architecture> rows(Norm criticNorm, int attention) {
    Architecture dcgan = new Dcgan(LATENT, 0, Norm.BATCH, criticNorm);
    Architecture plain = dcgan(Growth.CONSTANT, 0, Norm.NONE, Norm.NONE);
    Finish generator = new Finish(Norm.BATCH, Nonlinearity.RELU);
    Finish critic = new Finish(criticNorm, Nonlinearity.LEAKY_RELU);
    Map<String, Architecture> rows = new LinkedHashMap<>();
    rows.put("DCGAN", dcgan);
    rows.put("generator of 4 x 512 ReLU", new Pair(new Mlp(), dcgan));
    rows.put("generator without norm, of constant width", new Pair(plain, dcgan));
    rows.put("no norm in either", dcgan(Growth.DOUBLING, 0, Norm.NONE, Norm.NONE));
    rows.put("gates everywhere", everywhere(Nonlinearity.GATED, criticNorm));
    rows.put("tanh everywhere", everywhere(Nonlinearity.TANH, criticNorm));
    rows.put("small ResNet", new ResNet(LATENT, NARROW, 0, generator, critic, ALONE));
    rows.put(
        "ResNet of 101 layers",
        new DeepResNet(LATENT, NARROW, 101, Growth.CONSTANT, generator, critic, ALONE));
    rows.put("self-attention", dcgan(Growth.DOUBLING, attention, Norm.BATCH, criticNorm));
    return rows;
  }

  private static Dcgan dcgan(Growth growth, int attention, Norm generatorNorm, Norm criticNorm) {
    Finish generator = new Finish(generatorNorm, Nonlinearity.RELU);
    Finish critic = new Finish(criticNorm, Nonlinearity.LEAKY_RELU);
    return new Dcgan(LATENT, 0, growth, attention, generator, critic, Start.NORMAL_002, ALONE);
  }

  private static Dcgan everywhere(Nonlinearity nonlinearity, Norm criticNorm) {
    Finish generator = new Finish(Norm.BATCH, nonlinearity);
    Finish critic = new Finish(criticNorm, nonlinearity);
    return new Dcgan(LATENT, 0, Growth.DOUBLING, 0, generator, critic, Start.NORMAL_002, ALONE);
  }
}
