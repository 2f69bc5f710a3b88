/*
 * The Monte Carlo loop of @ammeter/simulation in C: a constant product pool on paths of geometric Brownian motion, with
 * arbitrage to the edge of the fee's band and every account that the TypeScript keeps on the way. The same streams of
 * random numbers, the same ziggurat and the same order of steps, so that both must come to the same figures.
 *
 * monte-carlo PATHS STEPS KEPT  prints, as JSON, nanoseconds a step and the means of value and fees.
 */
#define _POSIX_C_SOURCE 199309L
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* 64 bits, enciphered under a key by Threefry-2x32 with 13 rounds. */
typedef struct {
  uint32_t a, b;
} Block;

static inline uint32_t rotated(uint32_t word, int by) { return (word << by) | (word >> (32 - by)); }

static inline Block encipher(Block key, Block place) {
  static const int ROTATIONS[8] = {13, 15, 26, 6, 17, 29, 16, 24};
  const uint32_t keys[3] = {key.a, key.b, key.a ^ key.b ^ 0x1bd11bdau};
  Block block = {place.a + key.a, place.b + key.b};
#pragma GCC unroll 13
  for (int round = 0; round < 13; round++) {
    block.a += block.b;
    block.b = rotated(block.b, ROTATIONS[round % 8]) ^ block.a;
    if (round % 4 == 3) {
      uint32_t turn = (uint32_t)(round + 1) / 4;
      block.a += keys[turn % 3];
      block.b += keys[(turn + 1) % 3] + turn;
    }
  }
  return block;
}

/* The stream of a purpose on a path, at a step of it. */
typedef struct {
  Block key, place, block;
  int has_half;
} Stream;

static inline Stream stream_of(uint32_t seed, uint32_t path, uint32_t purpose) {
  Stream s = {encipher((Block){seed, 0}, (Block){path, purpose}), {0, 0}, {0, 0}, 0};
  return s;
}

static inline void at(Stream *s, uint32_t step) {
  s->place = (Block){step, 0};
  s->has_half = 0;
}

static inline int32_t next(Stream *s) {
  if (s->has_half) {
    s->has_half = 0;
    return (int32_t)s->block.b;
  }
  s->block = encipher(s->key, s->place);
  s->place.b++;
  s->has_half = 1;
  return (int32_t)s->block.a;
}

static inline double uniform(Stream *s) {
  double high = (double)((uint32_t)next(s) >> 6);
  double low = (double)((uint32_t)next(s) >> 6);
  return (high * 0x1p26 + low + 0.5) * 0x1p-52;
}

enum { LAYERS = 256 };
static const double TAIL = 3.654152885361009, AREA = 0.004928673233974655;
static double edges[LAYERS + 1], heights[LAYERS + 1];

static double density(double x) { return exp(-0.5 * x * x); }

static void cut_layers(void) {
  edges[0] = AREA / density(TAIL);
  edges[1] = TAIL;
  for (int layer = 2; layer < LAYERS; layer++)
    edges[layer] = sqrt(-2 * log(AREA / edges[layer - 1] + density(edges[layer - 1])));
  edges[LAYERS] = 0;
  for (int layer = 0; layer <= LAYERS; layer++) heights[layer] = density(edges[layer]);
}

static double of_tail(Stream *s) {
  for (;;) {
    double beyond = -log(uniform(s)) / TAIL;
    if (-2 * log(uniform(s)) > beyond * beyond) return TAIL + beyond;
  }
}

static inline double normal(Stream *s) {
  for (;;) {
    int32_t bits = next(s);
    int layer = (uint32_t)bits >> 24;
    double place = (double)((int32_t)((uint32_t)bits << 8) >> 8) + (double)(uint32_t)next(s) * 0x1p-32;
    double x = place * 0x1p-23 * edges[layer];
    if (fabs(x) < edges[layer + 1]) return x;
    if (layer == 0) return x < 0 ? -of_tail(s) : of_tail(s);
    if (heights[layer] + uniform(s) * (heights[layer + 1] - heights[layer]) < density(x)) return x;
  }
}

int main(int count, char **words) {
  if (count != 4) return 2;
  const int paths = atoi(words[1]), steps = atoi(words[2]), compounds = atoi(words[3]);
  const double volatility = 0.8, fee = 0.003, after_fee = 1 - fee, milliseconds = 3600e3, years = 3600.0 / (365 * 86400);
  const double mean = -volatility * volatility / 2 * years, deviation = volatility * sqrt(years);
  cut_layers();

  struct timespec from, to;
  clock_gettime(CLOCK_MONOTONIC, &from);
  double values = 0, fees = 0, lvrs = 0, profits = 0, volumes = 0, gains = 0, times = 0;
  for (int path = 0; path < paths; path++) {
    Stream s = stream_of(1, (uint32_t)path, 0);
    double price = 1, x = 0.5, y = 0.5, liquidity = 0.5, principal = 0.5, spot = 1, lower = after_fee, upper = 1 / after_fee;
    double fees_x = 0, fees_y = 0, volume = 0, paid = 0, lvr = 0, profit = 0, gain = 0, in_range = 0;
    for (int step = 0; step < steps; step++) {
      double before = price;
      at(&s, (uint32_t)step + 1);
      price *= exp(mean + deviation * normal(&s));
      gain += (compounds ? principal / liquidity : 1) * x * (price - before);
      in_range += milliseconds;
      if (price >= lower && price <= upper) continue;
      int rises = price > spot;
      double edge = rises ? price * after_fee : price / after_fee, root = sqrt(edge);
      double paid_x = liquidity / root - x, paid_y = liquidity * root - y;
      double loss = -(price * paid_x + paid_y), in = rises ? paid_y : paid_x, charged = in * fee / after_fee;
      double fee_x = rises ? 0 : charged, fee_y = rises ? charged : 0, worth = price * fee_x + fee_y;
      x += paid_x;
      y += paid_y;
      spot = edge;
      volume += rises ? in + charged : price * (in + charged);
      paid += worth;
      lvr += loss;
      profit += loss - worth;
      if (compounds) {
        x += fee_x;
        y += fee_y;
        liquidity = sqrt(x) * sqrt(y);
        spot = y / x;
      } else {
        fees_x += fee_x;
        fees_y += fee_y;
      }
      lower = spot * after_fee;
      upper = spot / after_fee;
    }
    double share = compounds ? principal / liquidity : 1, worth = price * x + y;
    values += share * worth;
    fees += compounds ? (1 - share) * worth : price * fees_x + fees_y;
    lvrs += lvr;
    profits += profit;
    volumes += volume;
    gains += gain;
    times += in_range;
  }
  clock_gettime(CLOCK_MONOTONIC, &to);
  double elapsed = (double)(to.tv_sec - from.tv_sec) * 1e9 + (double)(to.tv_nsec - from.tv_nsec);
  printf("{\"nanoseconds\": %.3f, \"value\": %.15g, \"fees\": %.15g, \"lvr\": %.15g, \"others\": %.6g}\n",
         elapsed / paths / steps, values / paths, fees / paths, lvrs / paths, (profits + volumes + gains) / paths + times);
  return 0;
}
