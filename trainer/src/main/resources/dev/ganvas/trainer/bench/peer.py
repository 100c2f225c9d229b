"""The same training steps in Python's PyTorch, eager.

Reads "NAME BATCH SECONDS" lines (dcgan, wgan-gp or stylegan2), trains for so long, and answers each
with real images a second. The networks and optimisers are those of the recipes of that name at
28 x 28; stylegan2 is without augmentation.
"""
import sys
import time

import torch
import torch.nn.functional as F
from torch import nn

LATENT, STYLE = 100, 128


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
        share = torch.rand(len(real), 1, 1, 1)
        between = (share * real + (1 - share) * fake).requires_grad_()
        slope, = torch.autograd.grad(self.c(between).sum(), between, create_graph=True)
        penalty = ((slope.flatten(1).norm(2, 1) - 1) ** 2).mean()
        return self.c(fake).mean() - self.c(real).mean() + 10 * penalty

    def round(self, batch):
        times = 5 if self.penalised else 1
        for _ in range(times):
            real = self.images[torch.randint(0, len(self.images), (batch,))]
            with torch.no_grad():
                fake = self.g(torch.randn(batch, LATENT))
            step(self.oc, self.critic_loss(real, fake))
        score = self.c(self.g(torch.randn(batch, LATENT)))
        step(self.og, -score.mean() if self.penalised else F.softplus(-score).mean())
        return times * batch


class Equalised(nn.Module):
    def __init__(self, *shape, pace=1.0, bias=0.0):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(*shape) / pace)
        self.bias = nn.Parameter(torch.full(shape[:1], bias / pace))
        self.scale, self.pace = pace * (2 / self.weight[0].numel()) ** 0.5, pace

    def kernel(self):
        return self.weight * self.scale


class Dense(Equalised):
    def forward(self, x):
        return F.linear(x, self.kernel(), self.bias * self.pace)


class Conv(Equalised):
    def forward(self, x):
        return F.conv2d(x, self.kernel(), self.bias, padding=self.weight.shape[-1] // 2)


class Styled(nn.Module):
    def __init__(self, inputs, channels, double):
        super().__init__()
        self.conv = Equalised(channels, inputs, 3, 3)
        self.style = Dense(inputs, STYLE, bias=1.0)
        self.strength = nn.Parameter(torch.zeros(channels, 1, 1))
        self.double = double

    def forward(self, x, w):
        scale, kernel = self.style(w), self.conv.kernel()
        x = x * scale[:, :, None, None]
        deviation = (F.linear(scale ** 2, kernel.square().sum((2, 3))) / 2 + 1e-8).sqrt()
        x = F.conv2d(x, kernel, padding=1) / deviation[:, :, None, None]
        if self.double:
            x = F.interpolate(x, scale_factor=2, mode="bilinear")
        x = x + torch.randn(len(x), 1, *x.shape[2:]) * self.strength
        return F.leaky_relu(x + self.conv.bias[:, None, None], 0.2)


class Colour(nn.Module):
    def __init__(self, inputs):
        super().__init__()
        self.conv, self.style = Conv(1, inputs, 1, 1), Dense(inputs, STYLE, bias=1.0)

    def forward(self, x, w):
        return self.conv(x * self.style(w)[:, :, None, None])


class StyleGenerator(nn.Module):
    def __init__(self):
        super().__init__()
        self.mapping = nn.ModuleList(Dense(STYLE, STYLE, pace=0.01) for _ in range(4))
        self.start = nn.Parameter(torch.randn(1, 128, 7, 7))
        sizes = [(128, 128), (128, 64), (64, 64), (64, 32), (32, 32)]
        self.layers = nn.ModuleList(Styled(i, o, n % 2 == 1) for n, (i, o) in enumerate(sizes))
        self.colours = nn.ModuleList(Colour(channels) for channels in (128, 64, 32))

    def styles(self, z):
        x = z / (z.square().mean(1, True) + 1e-8).sqrt()
        for layer in self.mapping:
            x = F.leaky_relu(layer(x), 0.2)
        return x

    def mixed(self, batch):
        first, second = (self.styles(torch.randn(batch, STYLE)) for _ in range(2))
        cut = torch.randint(1, 5, (batch, 1, 1))
        cut[torch.rand(batch) > 0.9] = 5
        before = torch.arange(5)[None, :, None] < cut
        return torch.where(before, first[:, None], second[:, None])

    def forward(self, w):
        x, image = self.start.expand(len(w), -1, -1, -1), 0
        for n, layer in enumerate(self.layers):
            x = layer(x, w[:, n])
            if n % 2 == 0:
                if n:
                    image = F.interpolate(image, scale_factor=2, mode="bilinear")
                image = image + self.colours[n // 2](x, w[:, n])
        return image.tanh()


class StyleCritic(nn.Module):
    def __init__(self):
        super().__init__()
        self.enter = Conv(32, 1, 1, 1)
        self.blocks = nn.ModuleList(
            nn.ModuleList([Conv(i, i, 3, 3), Conv(o, i, 3, 3), Equalised(o, i, 1, 1)])
            for i, o in ((32, 64), (64, 128)))
        self.last, self.dense, self.score = Conv(128, 128, 3, 3), Dense(128, 6273), Dense(1, 128)

    def forward(self, x):
        x = F.leaky_relu(self.enter(x), 0.2)
        for first, second, skip in self.blocks:
            y = F.avg_pool2d(F.leaky_relu(first(x), 0.2), 2)
            straight = F.conv2d(F.avg_pool2d(x, 2), skip.kernel())
            x = (F.leaky_relu(second(y), 0.2) + straight) * 0.5 ** 0.5
        x = F.leaky_relu(self.last(x), 0.2).flatten(1)
        deviation = (x.var(0, False) + 1e-8).sqrt().mean()
        x = torch.cat([x, deviation.expand(len(x), 1)], 1)
        return self.score(F.leaky_relu(self.dense(x), 0.2))


class StyleGame:
    def __init__(self, images):
        self.images, self.rounds = images, 0
        self.g, self.c = StyleGenerator(), StyleCritic()
        self.og, self.oc = (
            torch.optim.Adam(net.parameters(), 4e-3, (0.0, 0.99)) for net in (self.g, self.c))

    def round(self, batch):
        real = self.images[torch.randint(0, len(self.images), (batch,))]
        with torch.no_grad():
            fake = self.g(self.g.mixed(batch))
        loss = F.softplus(-self.c(real)).mean() + F.softplus(self.c(fake)).mean()
        if self.rounds % 16 == 0:
            at = real.clone().requires_grad_()
            slope, = torch.autograd.grad(self.c(at).sum(), at, create_graph=True)
            loss = loss + 16 * 0.05 * slope.square().sum((1, 2, 3)).mean()
        step(self.oc, loss)
        loss = F.softplus(-self.c(self.g(self.g.mixed(batch)))).mean()
        step(self.og, loss)
        self.rounds += 1
        return batch


def step(optimiser, loss):
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()


def main():
    with open(sys.argv[1], "rb") as file:
        raw = bytearray(file.read())
    images = torch.frombuffer(raw, dtype=torch.uint8).view(-1, 1, 28, 28) / 127.5 - 1
    games = {
        "dcgan": Game(False, images), "wgan-gp": Game(True, images), "stylegan2": StyleGame(images)}
    print("ready", torch.__version__, flush=True)
    for line in sys.stdin:
        name, batch, seconds = line.split()
        start, seen = time.time(), 0
        while time.time() - start < float(seconds):
            seen += games[name].round(int(batch))
        print(seen / (time.time() - start), flush=True)


main()
