package dev.ganvas.trainer.recipe;

import dev.ganvas.models.net.StyleGan;
import dev.ganvas.trainer.engine.Adam;
import dev.ganvas.trainer.regulariser.R1;
import dev.ganvas.trainer.schedule.Constant;
import dev.ganvas.trainer.term.PathLength;
import dev.ganvas.trainer.term.StyleMixing;
import dev.ganvas.trainer.view.Adaptive;

/** Styles by modulation, with lazy regularisers and adaptive augmentation for small data. */
final class Stylegan2 {
  static final Recipe RECIPE =
      Defaults.of(
              "stylegan2",
              "Karras et al. 2020",
              "When images are to be mixed, edited and walked through smoothly, or data is scarce.")
          .regularisers(new R1(Stylegan.SMOOTH, new Constant(), 16))
          .extras(new StyleMixing(), new PathLength())
          .views(new Adaptive())
          .optimiser(new Adam(2e-3, 0, 0.99))
          .budget(37_500, 32)
          .with(new StyleGan());

  private Stylegan2() {}
}
