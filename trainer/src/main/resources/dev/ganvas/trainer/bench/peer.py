"""The same training steps in Python's PyTorch, eager, one gradient step a line of input.

Reads "NAME SECONDS" lines (dcgan or wgan-gp) and answers each with real images a second.
The networks, batch and optimisers are those of the recipes of that name at 28 x 28.
"""
import sys
import time

import torch
import torch.nn.functional as F
from torch import nn

BATCH, LATENT = 64, 100


def generator():
    return nn.Sequential(
        nn.Linear(LATENT, 6272), nn.Unflatten(1, (128, 7, 7)), nn.BatchNorm2d(128), nn.ReLU(),
        nn.ConvTranspose2d(128, 64, 4, 2, 1), nn.BatchNorm2d(64), nn.ReLU(),
        nn.ConvTranspose2d(64, 1, 4, 2, 1), nn.Tanh())


def critic(norm):
    return nn.Sequential(
        nn.Conv2d(1, 64, 4, 2, 1), nn.LeakyReLU(0.2),
        nn.Conv2d(64, 128, 4, 2, 1), norm, nn.LeakyReLU(0.2), nn.Flatten(), nn.Linear(6272, 1))


class Game:
    def __init__(self, penalised, images):
        self.penalised, self.images = penalised, images
        self.g = generator()
        self.c = critic(nn.GroupNorm(1, 128) if penalised else nn.BatchNorm2d(128))
        rate, betas = (1e-4, (0.0, 0.9)) if penalised else (2e-4, (0.5, 0.999))
        self.og = torch.optim.Adam(self.g.parameters(), rate, betas)
        self.oc = torch.optim.Adam(self.c.parameters(), rate, betas)

    def critic_loss(self, real, fake):
        if not self.penalised:
            return F.softplus(-self.c(real)).mean() + F.softplus(self.c(fake)).mean()
        share = torch.rand(BATCH, 1, 1, 1)
        between = (share * real + (1 - share) * fake).requires_grad_()
        slope, = torch.autograd.grad(self.c(between).sum(), between, create_graph=True)
        penalty = ((slope.flatten(1).norm(2, 1) - 1) ** 2).mean()
        return self.c(fake).mean() - self.c(real).mean() + 10 * penalty

    def round(self):
        times = 5 if self.penalised else 1
        for _ in range(times):
            real = self.images[torch.randint(0, len(self.images), (BATCH,))]
            with torch.no_grad():
                fake = self.g(torch.randn(BATCH, LATENT))
            step(self.oc, self.critic_loss(real, fake))
        score = self.c(self.g(torch.randn(BATCH, LATENT)))
        step(self.og, -score.mean() if self.penalised else F.softplus(-score).mean())
        return times * BATCH


def step(optimiser, loss):
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()


def main():
    with open(sys.argv[1], "rb") as file:
        raw = bytearray(file.read())
    images = torch.frombuffer(raw, dtype=torch.uint8).view(-1, 1, 28, 28) / 127.5 - 1
    games = {"dcgan": Game(False, images), "wgan-gp": Game(True, images)}
    print("ready", torch.__version__, flush=True)
    for line in sys.stdin:
        name, seconds = line.split()
        start, seen = time.time(), 0
        while time.time() - start < float(seconds):
            seen += games[name].round()
        print(seen / (time.time() - start), flush=True)


main()
