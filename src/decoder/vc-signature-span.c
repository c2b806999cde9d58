/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-signature-span.h"

#include <stdio.h>
#include <string.h>

/*
 * Which bytes of a file a signature covers (ISO 32000-1, 12.8.1).
 *
 * It is read from the bytes themselves and not through the document's objects.
 * A file may have its signatures' ranges point anywhere, into a document that
 * somebody signed and that is not shown at all. Only one shape says something:
 * all from the first byte on, but for one hole with nothing in it except the
 * hexadecimal digits of the signature. Whoever moves the hole moves what is
 * signed, since the range is among it.
 */

#define RANGE_KEY "/ByteRange"
#define TIME_KEY  "/M"

/* Of the dictionary around a signature no more is looked at. */
#define NEARBY    4096

#define MAX_HOLE  (1024 * 1024)

typedef struct
{
  const char *at;
  const char *end;
} Text;

static void
skip_space (Text *text)
{
  while (text->at < text->end && strchr (" \t\r\n\f", *text->at) != NULL && *text->at != '\0')
    text->at++;
}

static gboolean
take (Text *text,
      char  wanted)
{
  skip_space (text);
  if (text->at == text->end || *text->at != wanted)
    return FALSE;

  text->at++;
  return TRUE;
}

static gboolean
take_number (Text  *text,
             gsize *number)
{
  const char *start;

  skip_space (text);
  start = text->at;
  for (*number = 0; text->at < text->end && g_ascii_isdigit (*text->at); text->at++)
    {
      *number = *number * 10 + (*text->at - '0');
      if (*number > VC_DECODER_MAX_FILE)
        return FALSE;
    }

  return text->at > start;
}

static gboolean
is_hexadecimal (const char *digits,
                gsize       n_digits)
{
  for (gsize i = 0; i < n_digits; i++)
    if (!g_ascii_isxdigit (digits[i]))
      return FALSE;

  return n_digits > 0 && n_digits % 2 == 0;
}

static gboolean
is_space (const char *bytes,
          gsize       size)
{
  Text text = { bytes, bytes + size };

  skip_space (&text);
  return text.at == text.end;
}

/* From after the key. */
static gboolean
read_range (Text             text,
            const char      *file,
            gsize            size,
            VcSignatureSpan *span)
{
  gsize start;
  gsize n_after;

  if (!take (&text, '[') || !take_number (&text, &start) || !take_number (&text, &span->hole) ||
      !take_number (&text, &span->hole_end) || !take_number (&text, &n_after) || !take (&text, ']'))
    return FALSE;

  span->end = span->hole_end + n_after;
  if (start != 0 || span->hole_end > size || span->end > size ||
      span->hole + 2 >= span->hole_end || span->hole_end - span->hole > MAX_HOLE)
    return FALSE;

  span->is_whole = is_space (file + span->end, size - span->end);
  return file[span->hole] == '<' && file[span->hole_end - 1] == '>' &&
         is_hexadecimal (file + span->hole + 1, span->hole_end - span->hole - 2);
}

/* "D:20260131093000+07'00'", of which all after the day may be missing
 * (ISO 32000-1, 7.9.4). */
static gint64
read_time (Text text)
{
  g_autofree char *date = NULL;
  g_autoptr (GDateTime) time = NULL;
  int  year, month, day, hour = 0, minute = 0, second = 0;
  int  zone_hours = 0, zone_minutes = 0;
  char sign = 'Z';

  if (!take (&text, '('))
    return 0;

  date = g_strndup (text.at, MIN (text.end - text.at, 32));
  if (sscanf (date, "D:%4d%2d%2d%2d%2d%2d%c%2d'%2d", &year, &month, &day, &hour, &minute, &second,
              &sign, &zone_hours, &zone_minutes) < 3)
    return 0;

  time = g_date_time_new_utc (year, month, day, hour, minute, second);
  if (time == NULL || ABS (zone_hours) > 23 || ABS (zone_minutes) > 59)
    return 0;

  zone_minutes += zone_hours * 60;
  return MAX (g_date_time_to_unix (time) - (sign == '+' ? zone_minutes : sign == '-' ? -zone_minutes : 0) * 60, 0);
}

static gint64
find_time (Text text)
{
  while ((text.at = memmem (text.at, text.end - text.at, TIME_KEY, strlen (TIME_KEY))) != NULL)
    {
      gint64 time;

      text.at += strlen (TIME_KEY);
      time = read_time (text);
      if (time != 0)
        return time;
    }

  return 0;
}

/* The dictionary's other entries are on one side of the hole or the other. */
static gint64
find_claimed_time (const char            *file,
                   const VcSignatureSpan *span)
{
  gsize       before_size = MIN (span->hole, NEARBY);
  Text        before = { file + span->hole - before_size, file + span->hole };
  Text        after = { file + span->hole_end, file + span->hole_end + MIN (span->end - span->hole_end, NEARBY) };
  const char *end = memmem (after.at, after.end - after.at, "endobj", strlen ("endobj"));
  const char *start;
  gint64      time;

  while ((start = memmem (before.at, before.end - before.at, "endobj", strlen ("endobj"))) != NULL)
    before.at = start + strlen ("endobj");
  if (end != NULL)
    after.end = end;

  time = find_time (before);
  return time != 0 ? time : find_time (after);
}

static gboolean
is_among (const VcSignatureSpan *spans,
          guint                  n_spans,
          const VcSignatureSpan *span)
{
  for (guint i = 0; i < n_spans; i++)
    if (spans[i].is_plain && span->is_plain && spans[i].hole == span->hole)
      return TRUE;

  return FALSE;
}

/**
 * vc_signature_span_find:
 * @file: a PDF, or what claims to be one
 * @spans: (out caller-allocates): what its signatures cover, as they come
 *
 * Returns: how many there are, at most %VC_DECODER_MAX_SIGNATURES
 */
guint
vc_signature_span_find (GBytes          *file,
                        VcSignatureSpan  spans[VC_DECODER_MAX_SIGNATURES])
{
  gsize       size;
  const char *bytes = g_bytes_get_data (file, &size);
  Text        text = { bytes, bytes + size };
  guint       n_spans = 0;

  while (n_spans < VC_DECODER_MAX_SIGNATURES && text.at < text.end &&
         (text.at = memmem (text.at, text.end - text.at, RANGE_KEY, strlen (RANGE_KEY))) != NULL)
    {
      VcSignatureSpan span = { 0 };

      text.at += strlen (RANGE_KEY);
      span.is_plain = read_range (text, bytes, size, &span);
      if (span.is_plain)
        span.claimed_time = find_claimed_time (bytes, &span);

      if (!is_among (spans, n_spans, &span))
        spans[n_spans++] = span;
    }

  return n_spans;
}
