package dev.ganvas.trainer.run;

import ai.djl.ndarray.NDManager;
import dev.ganvas.models.card.Style;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.engine.TorchOps;
import dev.ganvas.trainer.loop.Feed;
import dev.ganvas.trainer.loop.Game;
import dev.ganvas.trainer.loop.Making;
import dev.ganvas.trainer.loop.Memory;
import dev.ganvas.trainer.loop.Network;
import dev.ganvas.trainer.loop.Phase;
import dev.ganvas.trainer.loop.Player;
import dev.ganvas.trainer.loop.Sight;
import dev.ganvas.trainer.loop.StyleMaking;
import dev.ganvas.trainer.loop.StyleParts;
import dev.ganvas.trainer.loop.Term;
import dev.ganvas.trainer.loop.WholeMaking;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.schedule.Schedule;
import dev.ganvas.trainer.term.CriticScore;
import dev.ganvas.trainer.term.GeneratorScore;
import dev.ganvas.trainer.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who plays: a recipe's players with their terms, and what they share. */
record Lineup(NDManager manager, Recipe recipe, Dataset data) {
  /**
   * The game of two networks with the weights that they have.
   *
   * @param alpha how far their largest map is faded in
   */
  Game of(Network generator, Network critic, Schedule alpha) {
    Feed feed =
        new Feed(
            data,
            recipe.batch(),
            recipe.architecture().latent(),
            recipe.condition().codes(),
            alpha);
    return new Game(
        new TorchOps(manager.getDevice()),
        generator,
        making(feed, generator),
        critic,
        phases(generator, critic),
        feed,
        new Sight(recipe.views(), recipe.packing()),
        recipe.replay(),
        new Memory(manager));
  }

  private Making making(Feed feed, Network generator) {
    Making making =
        recipe
            .styleFor(data)
            .<Making>map(style -> new StyleMaking(parts(generator, style), 0))
            .orElseGet(() -> new WholeMaking(feed, generator));
    for (Terms terms : recipe.extras()) {
      making = terms.making(making);
    }
    return making;
  }

  private StyleParts parts(Network generator, Style style) {
    return StyleParts.of(generator, manager.getDevice(), recipe.partsFor(data), style);
  }

  private List<Phase> phases(Network generator, Network critic) {
    List<Term> criticTerms = new ArrayList<>();
    criticTerms.add(new CriticScore(recipe.objective()));
    criticTerms.addAll(recipe.regularisers());
    List<Term> generatorTerms = new ArrayList<>();
    generatorTerms.add(new GeneratorScore(recipe.objective()));
    Stream.concat(Stream.of(recipe.condition()), recipe.extras().stream())
        .forEach(
            terms -> {
              criticTerms.addAll(terms.forCritic());
              generatorTerms.addAll(terms.forGenerator());
            });
    Player critics = new Player(manager, "critic", recipe.critic(), List.of(critic));
    Player generators = new Player(manager, "generator", recipe.generator(), List.of(generator));
    return List.of(
        new Phase(critics, recipe.criticSteps(), criticTerms),
        new Phase(generators, 1, generatorTerms));
  }
}
