package dev.ganvas.trainer.recipe;

import dev.ganvas.models.Check;
import java.util.List;
import java.util.Optional;

/** All variants. */
public final class Recipes {
  /** The name of the one to take when there is no reason for another. */
  public static final String DEFAULT = "r3gan";

  private static final List<Recipe> ALL =
      List.of(
          GanMinimax.RECIPE,
          Gan.RECIPE,
          Cgan.RECIPE,
          DcganRecipe.RECIPE,
          Lsgan.RECIPE,
          Wgan.RECIPE,
          WganGp.RECIPE,
          HingeRecipe.RECIPE,
          DraganRecipe.RECIPE,
          Sngan.RECIPE,
          CganProjection.RECIPE,
          Acgan.RECIPE,
          AcganProjection.RECIPE,
          Infogan.RECIPE,
          Progan.RECIPE,
          Stylegan.RECIPE,
          Stylegan2.RECIPE,
          R3gan.RECIPE,
          R3ganAnnealed.RECIPE);

  private Recipes() {}

  /** Every variant, in the order of their history. */
  public static List<Recipe> all() {
    return ALL;
  }

  /**
   * The variant of this name.
   *
   * @throws IllegalArgumentException if there is none; the sentence lists them
   */
  public static Recipe named(String name) {
    Optional<Recipe> found = ALL.stream().filter(recipe -> recipe.name().equals(name)).findFirst();
    List<String> names = ALL.stream().map(Recipe::name).toList();
    Check.that(
        found.isPresent(), "there is no recipe %s; there are %s", name, String.join(", ", names));
    return found.get();
  }
}
