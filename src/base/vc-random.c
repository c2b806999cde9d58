/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-random.h"

#include <sys/random.h>

/*
 * Random numbers, handed in by constructors. The system's source is for
 * identifiers that must not be guessed; a seeded one repeats itself exactly,
 * on every machine, and is for tests and believable input.
 */
struct _VcRandom
{
  GObject  parent_instance;

  gboolean seeded;
  guint64  state;
};

G_DEFINE_FINAL_TYPE (VcRandom, vc_random, G_TYPE_OBJECT)

static void
vc_random_class_init (VcRandomClass *klass)
{
}

static void
vc_random_init (VcRandom *self)
{
}

/**
 * vc_random_new_system:
 *
 * Returns: (transfer full): the kernel's random source
 */
VcRandom *
vc_random_new_system (void)
{
  return g_object_new (VC_TYPE_RANDOM, NULL);
}

/**
 * vc_random_new_seeded:
 * @seed: any number; the same seed gives the same sequence
 *
 * Not for secrets.
 *
 * Returns: (transfer full): a source that repeats itself
 */
VcRandom *
vc_random_new_seeded (guint64 seed)
{
  VcRandom *self = g_object_new (VC_TYPE_RANDOM, NULL);

  self->seeded = TRUE;
  self->state = seed;
  return self;
}

/**
 * vc_random_next:
 * @self: a source; a seeded one belongs to one thread at a time
 *
 * Returns: 64 random bits
 */
guint64
vc_random_next (VcRandom *self)
{
  guint64 bits = 0;

  g_return_val_if_fail (VC_IS_RANDOM (self), 0);

  if (self->seeded)
    {
      /* SplitMix64 (Steele, Lea, Flood 2014): every state is a good one, so
       * neighbouring seeds give unrelated sequences. */
      bits = (self->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));
      bits = (bits ^ (bits >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
      bits = (bits ^ (bits >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
      return bits ^ (bits >> 31);
    }

  if (getrandom (&bits, sizeof bits, 0) != sizeof bits)
    g_error ("the kernel gave no random numbers");

  return bits;
}

/**
 * vc_random_below:
 * @self: a source
 * @bound: more than 0
 *
 * Returns: a number from 0 to @bound - 1, each as likely
 */
guint
vc_random_below (VcRandom *self,
                 guint     bound)
{
  g_return_val_if_fail (bound > 0, 0);

  return (guint) (((vc_random_next (self) >> 32) * (guint64) bound) >> 32);
}

/**
 * vc_random_unit:
 * @self: a source
 *
 * Returns: a number from 0 up to but not 1
 */
double
vc_random_unit (VcRandom *self)
{
  return (double) (vc_random_next (self) >> 11) * 0x1.0p-53;
}

/**
 * vc_random_dup_uuid:
 * @self: a source
 *
 * Returns: (transfer full): a version 4 UUID (RFC 9562), lower case
 */
char *
vc_random_dup_uuid (VcRandom *self)
{
  guint64 high = vc_random_next (self);
  guint64 low = vc_random_next (self);

  high = (high & ~G_GUINT64_CONSTANT (0xf000)) | G_GUINT64_CONSTANT (0x4000);
  low = (low & G_GUINT64_CONSTANT (0x3fffffffffffffff)) | G_GUINT64_CONSTANT (0x8000000000000000);

  return g_strdup_printf ("%08x-%04x-%04x-%04x-%012" G_GINT64_MODIFIER "x",
                          (guint) (high >> 32), (guint) ((high >> 16) & 0xffff), (guint) (high & 0xffff),
                          (guint) (low >> 48), low & G_GUINT64_CONSTANT (0xffffffffffff));
}
