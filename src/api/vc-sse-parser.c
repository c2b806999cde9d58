/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-sse-parser.h"

#include <string.h>

/* The contract's events have some hundred bytes. */
#define MAX_EVENT 65536

struct _VcSseParser
{
  VcSseFunc  func;
  gpointer   user_data;

  GString   *line;
  gboolean   after_cr;   /* the next LF belongs to the line before */
  gboolean   at_start;   /* nothing has come: there may be a byte order mark */
  GString   *data;
  char      *name;
  char      *id;
};

/**
 * vc_sse_parser_new:
 * @func: called for each event
 * @user_data: data for @func
 *
 * Returns: (transfer full): a parser at the beginning of a stream
 */
VcSseParser *
vc_sse_parser_new (VcSseFunc func,
                   gpointer  user_data)
{
  VcSseParser *parser = g_new0 (VcSseParser, 1);

  parser->func = func;
  parser->user_data = user_data;
  parser->line = g_string_new (NULL);
  parser->data = g_string_new (NULL);
  parser->at_start = TRUE;
  return parser;
}

/**
 * vc_sse_parser_free:
 * @parser: (transfer full): a parser
 */
void
vc_sse_parser_free (VcSseParser *parser)
{
  g_string_free (parser->line, TRUE);
  g_string_free (parser->data, TRUE);
  g_free (parser->name);
  g_free (parser->id);
  g_free (parser);
}

static void
dispatch (VcSseParser *parser)
{
  if (parser->data->len > 0)
    {
      /* Each data line left a line feed; the last one is not data. */
      g_string_truncate (parser->data, parser->data->len - 1);
      parser->func (parser->name != NULL ? parser->name : "message", parser->id, parser->data->str, parser->user_data);
    }

  g_string_truncate (parser->data, 0);
  g_clear_pointer (&parser->name, g_free);
}

static void
read_field (VcSseParser *parser,
            const char  *name,
            const char  *value)
{
  if (g_str_equal (name, "data"))
    {
      g_string_append (parser->data, value);
      g_string_append_c (parser->data, '\n');
    }
  else if (g_str_equal (name, "event"))
    {
      g_free (parser->name);
      parser->name = g_strdup (value);
    }
  else if (g_str_equal (name, "id"))
    {
      g_free (parser->id);
      parser->id = g_strdup (value);
    }
}

static void
read_line (VcSseParser *parser)
{
  char *line = parser->line->str;
  char *colon;

  if (parser->at_start && g_str_has_prefix (line, "\xef\xbb\xbf"))
    line += 3;
  parser->at_start = FALSE;

  colon = strchr (line, ':');
  if (*line == '\0')
    dispatch (parser);
  else if (colon == NULL)
    read_field (parser, line, "");
  else if (colon > line)
    {
      *colon = '\0';
      read_field (parser, line, colon[1] == ' ' ? colon + 2 : colon + 1);
    }

  g_string_truncate (parser->line, 0);
}

/**
 * vc_sse_parser_feed:
 * @parser: a parser
 * @piece: what came; it may begin and end anywhere
 * @length: its length in bytes
 *
 * Returns: %FALSE when the stream makes no sense: a NUL byte, or an event
 *   larger than any of the contract
 */
gboolean
vc_sse_parser_feed (VcSseParser *parser,
                    const char  *piece,
                    gsize        length)
{
  for (gsize i = 0; i < length; i++)
    {
      gboolean ends_crlf = parser->after_cr && piece[i] == '\n';

      parser->after_cr = piece[i] == '\r';
      if (ends_crlf)
        continue;

      if (piece[i] == '\0' || parser->line->len + parser->data->len >= MAX_EVENT)
        return FALSE;

      if (piece[i] == '\n' || piece[i] == '\r')
        read_line (parser);
      else
        g_string_append_c (parser->line, piece[i]);
    }

  return TRUE;
}
