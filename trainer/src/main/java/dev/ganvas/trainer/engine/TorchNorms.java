package dev.ganvas.trainer.engine;

/** The normalisations that PyTorch has no function for, as methods that a graph's text calls. */
final class TorchNorms {
  private static final String SPECTRAL_NORM =
      TorchModule.method(
          "spectral_norm",
          "weight: Tensor, u: Tensor, epsilon: float, training: bool",
          "Tensor",
          """
          matrix = torch.reshape(weight, [torch.size(u, 0), -1])
          fixed = torch.detach(matrix)
          if training:
            right = torch.mv(torch.t(fixed), u)
            left = torch.mv(fixed, torch.div(right, torch.add(torch.norm(right), epsilon)))
            moved = torch.copy_(u, torch.div(left, torch.add(torch.norm(left), epsilon)))
          else:
            moved = u
          back = torch.mv(torch.t(fixed), moved)
          v = torch.div(back, torch.add(torch.norm(back), epsilon))
          sigma = torch.dot(torch.clone(moved), torch.mv(matrix, v))
          return torch.div(weight, sigma)
          """);

  /** What is kept are the plain moments, so that inference gives the same as training. */
  private static final String REFERENCE_NORM =
      TorchModule.method(
          "reference_norm",
          "x: Tensor, gamma: Tensor, beta: Tensor, mean: Tensor, variance: Tensor, rows: int,"
              + " axes: List[int], column: List[int], epsilon: float",
          "Tensor",
          """
          reference = torch.slice(x, 0, 0, rows)
          centre = torch.mean(reference, axes, True)
          spread = torch.var(reference, axes, False, True)
          kept = torch.copy_(mean, torch.reshape(torch.detach(centre), [-1]))
          kept2 = torch.copy_(variance, torch.reshape(torch.detach(spread), [-1]))
          normal = torch.div(torch.sub(x, centre), torch.sqrt(torch.add(spread, epsilon)))
          scaled = torch.mul(normal, torch.reshape(gamma, column))
          return torch.add(scaled, torch.reshape(beta, column))
          """);

  static final String METHODS = SPECTRAL_NORM + REFERENCE_NORM;

  private TorchNorms() {}
}
