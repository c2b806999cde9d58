/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-json-scan.h"

#include <string.h>

#include "vc-problem.h"

/* Longer ones do not fit in an int64, and json-glib would let them wrap. */
#define MAX_DIGITS 18

typedef enum
{
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END,
  EXPECT_KEY,
  EXPECT_KEY_OR_END,
  EXPECT_COMMA_OR_END,
  EXPECT_NOTHING,
} Expected;

/* A walk over the text that needs no stack: one bit remembers for each level
 * whether it is an object. */
typedef struct
{
  const char *at;
  const char *end;
  Expected    expected;
  guint       depth;
  guint       max_depth;
  guint64     is_object;
  gboolean    too_deep;
} Scan;

static gboolean
peek (Scan *scan,
      char  wanted)
{
  return scan->at < scan->end && *scan->at == wanted;
}

static gboolean
skip (Scan *scan,
      char  wanted)
{
  if (!peek (scan, wanted))
    return FALSE;

  scan->at++;
  return TRUE;
}

static void
skip_space (Scan *scan)
{
  while (scan->at < scan->end && strchr (" \t\r\n", *scan->at) != NULL)
    scan->at++;
}

static gboolean
open_level (Scan     *scan,
            gboolean  is_object)
{
  if (scan->depth == scan->max_depth)
    {
      scan->too_deep = TRUE;
      return FALSE;
    }

  scan->is_object = (scan->is_object << 1) | (is_object ? 1 : 0);
  scan->depth++;
  scan->expected = is_object ? EXPECT_KEY_OR_END : EXPECT_VALUE_OR_END;
  return TRUE;
}

static void
close_level (Scan *scan)
{
  scan->is_object >>= 1;
  scan->depth--;
  scan->expected = scan->depth > 0 ? EXPECT_COMMA_OR_END : EXPECT_NOTHING;
}

static gboolean
scan_hex (Scan  *scan,
          guint *unit)
{
  *unit = 0;

  for (guint i = 0; i < 4; i++, scan->at++)
    {
      if (scan->at == scan->end || !g_ascii_isxdigit (*scan->at))
        return FALSE;

      *unit = *unit * 16 + (guint) g_ascii_xdigit_value (*scan->at);
    }

  return TRUE;
}

/* U+0000 would end a C string early, so a check could see another text than
 * the one that is stored; half a surrogate pair is no character at all. */
static gboolean
scan_unicode_escape (Scan *scan)
{
  guint unit;

  if (!scan_hex (scan, &unit) || unit == 0)
    return FALSE;

  if (unit < 0xd800 || unit > 0xdfff)
    return TRUE;

  if (unit > 0xdbff || !skip (scan, '\\') || !skip (scan, 'u') || !scan_hex (scan, &unit))
    return FALSE;

  return unit >= 0xdc00 && unit <= 0xdfff;
}

static gboolean
scan_string (Scan *scan)
{
  if (!skip (scan, '"'))
    return FALSE;

  while (scan->at < scan->end)
    {
      guchar byte = (guchar) *scan->at++;

      if (byte == '"')
        return TRUE;

      if (byte < 0x20)
        return FALSE;

      if (byte != '\\')
        continue;

      if (scan->at == scan->end)
        return FALSE;

      byte = (guchar) *scan->at++;
      if (byte == 'u' ? !scan_unicode_escape (scan) : strchr ("\"\\/bfnrt", byte) == NULL)
        return FALSE;
    }

  return FALSE;
}

static gsize
scan_digits (Scan *scan)
{
  const char *start = scan->at;

  while (scan->at < scan->end && g_ascii_isdigit (*scan->at))
    scan->at++;

  return (gsize) (scan->at - start);
}

static gboolean
scan_number (Scan *scan)
{
  gboolean starts_with_zero;
  gsize    n_digits;

  skip (scan, '-');
  starts_with_zero = peek (scan, '0');
  n_digits = scan_digits (scan);
  if (n_digits == 0 || n_digits > MAX_DIGITS || (starts_with_zero && n_digits > 1))
    return FALSE;

  if (skip (scan, '.') && scan_digits (scan) == 0)
    return FALSE;

  if (!skip (scan, 'e') && !skip (scan, 'E'))
    return TRUE;

  if (!skip (scan, '+'))
    skip (scan, '-');
  return scan_digits (scan) > 0;
}

static gboolean
scan_word (Scan       *scan,
           const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (scan->end - scan->at) < length || memcmp (scan->at, word, length) != 0)
    return FALSE;

  scan->at += length;
  return TRUE;
}

static gboolean
scan_value (Scan *scan)
{
  if (skip (scan, '{'))
    return open_level (scan, TRUE);

  if (skip (scan, '['))
    return open_level (scan, FALSE);

  /* json-glib leaks on some bodies that begin with a bare value, and the
   * contract has none. */
  if (scan->depth == 0)
    return FALSE;

  scan->expected = EXPECT_COMMA_OR_END;
  return peek (scan, '"') ? scan_string (scan)
                          : scan_word (scan, "true") || scan_word (scan, "false") || scan_word (scan, "null") ||
                              scan_number (scan);
}

static gboolean
scan_key (Scan *scan)
{
  if (!scan_string (scan))
    return FALSE;

  skip_space (scan);
  scan->expected = EXPECT_VALUE;
  return skip (scan, ':');
}

static gboolean
scan_comma_or_end (Scan *scan)
{
  gboolean in_object = (scan->is_object & 1) != 0;

  if (skip (scan, ','))
    {
      scan->expected = in_object ? EXPECT_KEY : EXPECT_VALUE;
      return TRUE;
    }

  if (!skip (scan, in_object ? '}' : ']'))
    return FALSE;

  close_level (scan);
  return TRUE;
}

static gboolean
scan_next (Scan *scan)
{
  switch (scan->expected)
    {
    case EXPECT_VALUE_OR_END:
    case EXPECT_KEY_OR_END:
      if (peek (scan, ']') || peek (scan, '}'))
        return scan_comma_or_end (scan);
      return scan->expected == EXPECT_KEY_OR_END ? scan_key (scan) : scan_value (scan);

    case EXPECT_VALUE:
      return scan_value (scan);

    case EXPECT_KEY:
      return scan_key (scan);

    case EXPECT_COMMA_OR_END:
      return scan_comma_or_end (scan);

    case EXPECT_NOTHING:
      return FALSE;
    }

  g_return_val_if_reached (FALSE);
}

/**
 * vc_json_scan:
 * @text: UTF-8 text without NUL
 * @length: its length in bytes
 * @max_depth: how many levels of arrays and objects may nest, 64 at most
 * @error: return location for a #GError
 *
 * Whether @text is one JSON array or object (RFC 8259) and nothing else.
 * json-glib is looser: it takes comments and hexadecimal numbers, lets
 * integers wrap, and its parser calls itself for each level. It only sees
 * what passed here.
 *
 * Errors: %VC_PROBLEM_MALFORMED_BODY, %VC_PROBLEM_BODY_TOO_DEEP.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
vc_json_scan (const char  *text,
              gsize        length,
              guint        max_depth,
              GError     **error)
{
  Scan scan = { .at = text, .end = text + length, .expected = EXPECT_VALUE, .max_depth = max_depth };

  g_return_val_if_fail (text != NULL || length == 0, FALSE);
  g_return_val_if_fail (max_depth <= 64, FALSE);

  skip_space (&scan);
  while (scan.expected != EXPECT_NOTHING && scan_next (&scan))
    skip_space (&scan);

  if (scan.expected == EXPECT_NOTHING && scan.at == scan.end)
    return TRUE;

  if (scan.too_deep)
    g_set_error (error, VC_PROBLEM, VC_PROBLEM_BODY_TOO_DEEP, "more than %u levels of nesting", max_depth);
  else
    g_set_error (error, VC_PROBLEM, VC_PROBLEM_MALFORMED_BODY, "not JSON at byte %" G_GSIZE_FORMAT,
                 (gsize) (scan.at - text));

  return FALSE;
}
