package dev.ganvas.trainer.direction;

import dev.ganvas.exporter.StyleMatrices;
import dev.ganvas.models.Check;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Style;
import dev.ganvas.models.graph.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ojalgo.function.constant.PrimitiveMath;
import org.ojalgo.matrix.store.R064Store;

/**
 * Closed-form factorisation (Shen and Zhou 2021): what the layers read of a step along a unit
 * vector is the largest for the eigenvectors of {@code A^T A}, A being their stacked style
 * matrices.
 *
 * @param matrices [outputs, dim] by which the layers read w
 */
public record Factorisation(List<Tensor> matrices, int count) implements Search {
  private static final Numbered FOUND =
      new Numbered("factor", "closed-form factorisation (Shen and Zhou 2021)");

  public Factorisation {
    matrices = List.copyOf(matrices);
    Check.that(!matrices.isEmpty(), "a factorisation takes 1 matrix or more, not 0");
  }

  /**
   * That of the layers of a bundle.
   *
   * @throws IllegalArgumentException if its file does not show by what these read their styles
   */
  public static Factorisation of(Path bundle, ModelCard card, Scope scope, int count)
      throws IOException {
    Style style = card.inputs().style();
    String file = card.graphs().get(ModelCard.SYNTHESIS).file();
    List<Tensor> matrices =
        StyleMatrices.read(bundle.resolve(file), style.tensor(), scope.layers());
    Check.that(
        !matrices.isEmpty(),
        "%s of %s does not read its styles by plain matrices; --method components takes none",
        file,
        card.id());
    return new Factorisation(matrices, count);
  }

  @Override
  public List<Found> find(StyleSpace space, Scope scope) {
    return FOUND.of(Principal.of(squared(), count), space, scope);
  }

  /** {@code A^T A}, the sum of those of each matrix. */
  private R064Store squared() {
    int dim = matrices.get(0).shape().dim(1);
    R064Store sum = R064Store.FACTORY.make(dim, dim);
    for (Tensor matrix : matrices) {
      R064Store rows = R064Store.FACTORY.make(matrix.shape().dim(0), dim);
      for (int i = 0; i < matrix.values().length; i++) {
        rows.set(i / dim, i % dim, matrix.values()[i]);
      }
      sum.modifyMatching(PrimitiveMath.ADD, rows.transpose().multiply(rows));
    }
    return sum;
  }
}
