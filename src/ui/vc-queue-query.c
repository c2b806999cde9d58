/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-queue-query.h"

#include "vc-dossier-number.h"
#include "vc-name-fold.h"
#include "vc-phone.h"

#include <string.h>

/* Fewer digits than this would find half the queue. */
#define MIN_DIGITS 3

/*
 * What an officer typed, made ready once so that each declaration costs a few
 * string searches: a name without its marks, or some number.
 */
struct _VcQueueQuery
{
  char  *name;
  char **name_words;
  char  *number;   /* without spaces and dots; empty when it has no digit */
  char  *phone;    /* nullable; in the national form */
  char  *text;
};

static char *
dup_number (const char *text)
{
  g_autoptr (GString) number = g_string_new (NULL);
  gboolean has_digit = FALSE;

  for (; *text != '\0'; text++)
    {
      has_digit |= g_ascii_isdigit (*text);
      if (!g_ascii_isspace (*text) && *text != '.' && *text != '-')
        g_string_append_c (number, g_ascii_toupper (*text));
    }

  return g_strdup (has_digit ? number->str : "");
}

/* A word of the name begins with @word. */
static gboolean
has_word (const char *name,
          const char *word)
{
  const char *at = name;

  while ((at = strstr (at, word)) != NULL)
    {
      if (at == name || at[-1] == ' ')
        return TRUE;
      at++;
    }

  return FALSE;
}

static VcQueueRank
rank_name (VcQueueQuery *self,
           const char   *name)
{
  if (self->name[0] == '\0' || self->number[0] != '\0')
    return VC_QUEUE_RANK_NONE;

  if (g_str_equal (name, self->name))
    return VC_QUEUE_RANK_EXACT;

  if (has_word (name, self->name))
    return VC_QUEUE_RANK_START;

  for (char **word = self->name_words; *word != NULL; word++)
    {
      if (!has_word (name, *word))
        return VC_QUEUE_RANK_NONE;
    }

  return VC_QUEUE_RANK_PART;
}

static VcQueueRank
rank_number (VcQueueQuery *self,
             const char   *number)
{
  if (g_str_equal (number, self->number) || g_strcmp0 (number, self->phone) == 0)
    return VC_QUEUE_RANK_EXACT;

  if (strlen (self->number) < MIN_DIGITS)
    return VC_QUEUE_RANK_NONE;

  if (g_str_has_prefix (number, self->number))
    return VC_QUEUE_RANK_START;

  return strstr (number, self->number) != NULL ? VC_QUEUE_RANK_PART : VC_QUEUE_RANK_NONE;
}

/**
 * vc_queue_query_new:
 * @text: what was typed
 *
 * Returns: (transfer full): it, ready to be looked for
 */
VcQueueQuery *
vc_queue_query_new (const char *text)
{
  VcQueueQuery *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (VcQueueQuery, 1);
  self->text = g_strstrip (g_strdup (text));
  self->name = vc_name_fold (text);
  self->name_words = g_strsplit (self->name, " ", -1);
  self->number = dup_number (text);
  self->phone = vc_phone_normalise (self->text);
  return self;
}

/**
 * vc_queue_query_free:
 * @self: (transfer full): a query
 */
void
vc_queue_query_free (VcQueueQuery *self)
{
  g_free (self->text);
  g_free (self->name);
  g_strfreev (self->name_words);
  g_free (self->number);
  g_free (self->phone);
  g_free (self);
}

/**
 * vc_queue_query_is_empty:
 * @self: a query
 *
 * Returns: whether nothing is being looked for
 */
gboolean
vc_queue_query_is_empty (VcQueueQuery *self)
{
  return self->text[0] == '\0';
}

/**
 * vc_queue_query_rank:
 * @self: a query
 * @entry: a declaration of the queue
 *
 * Returns: how well it fits
 */
VcQueueRank
vc_queue_query_rank (VcQueueQuery *self,
                     VcQueueEntry *entry)
{
  const char * const *numbers = vc_queue_entry_get_numbers (entry);
  VcQueueRank rank = rank_name (self, vc_queue_entry_get_name_key (entry));

  if (self->number[0] == '\0')
    return rank;

  if (vc_dossier_number_matches (vc_queue_entry_get_dossier_number (entry), self->text))
    return VC_QUEUE_RANK_EXACT;

  for (; *numbers != NULL; numbers++)
    rank = MAX (rank, rank_number (self, *numbers));

  return rank;
}
