/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-api.h"

#include <string.h>

#include "vc-sse-parser.h"

/* Each event as name|id|data and a line feed. */
static const struct
{
  const char *stream;
  const char *events;
} streams[] = {
  { "data: a\n\n",                                      "message|-|a\n"                        },
  { "data:a\n\n",                                       "message|-|a\n"                        },
  { "data:  a\n\n",                                     "message|-| a\n"                       },
  { "event: declaration\nid: 7\ndata: {}\n\n",          "declaration|7|{}\n"                   },
  { "id: 7\r\nevent: declaration\r\ndata: {}\r\n\r\n",  "declaration|7|{}\n"                   },
  { "id: 7\revent: declaration\rdata: {}\r\r",          "declaration|7|{}\n"                   },
  { "data: a\ndata: b\ndata\n\n",                       "message|-|a\nb\n\n"                   },
  { ": alive\n\n: alive\n\ndata: a\n\n",                "message|-|a\n"                        },
  { "id: 7\ndata: a\n\ndata: b\n\n",                    "message|7|a\nmessage|7|b\n"           },
  { "event: x\n\ndata: a\n\n",                          "message|-|a\n"                        },
  { "event: x\ndata: a\n\ndata: b\n\n",                 "x|-|a\nmessage|-|b\n"                 },
  { "retry: 10\nfoo: bar\nfoo\n:data: c\ndata: a\n\n",  "message|-|a\n"                        },
  { "data: a:b\n\n",                                    "message|-|a:b\n"                      },
  { "\xef\xbb\xbf" "data: a\n\n",                       "message|-|a\n"                        },
  { "data: a\n",                                        ""                                     },
  { "\n\n\r\n\r\r",                                     ""                                     },
  { "data: Nguyễn\n\n",                                 "message|-|Nguyễn\n"                   },
};

static void
note_event (const char *name,
            const char *id,
            const char *data,
            gpointer    user_data)
{
  g_string_append_printf (user_data, "%s|%s|%s\n", name, id != NULL ? id : "-", data);
}

START_TEST (events_are_the_same_wherever_the_stream_is_split)
{
  gsize length = strlen (streams[_i].stream);

  for (gsize split = 0; split <= length; split++)
    {
      g_autoptr (GString) events = g_string_new (NULL);
      g_autoptr (VcSseParser) parser = vc_sse_parser_new (note_event, events);

      ck_assert (vc_sse_parser_feed (parser, streams[_i].stream, split));
      ck_assert (vc_sse_parser_feed (parser, streams[_i].stream + split, length - split));
      ck_assert_msg (g_str_equal (events->str, streams[_i].events), "split at %zu gave %s", split, events->str);
    }
}
END_TEST

START_TEST (a_line_without_end_is_refused)
{
  g_autoptr (GString) events = g_string_new (NULL);
  g_autoptr (VcSseParser) parser = vc_sse_parser_new (note_event, events);
  g_autofree char *line = g_strnfill (70000, 'x');

  ck_assert (!vc_sse_parser_feed (parser, line, 70000));
}
END_TEST

START_TEST (data_without_end_is_refused)
{
  g_autoptr (GString) events = g_string_new (NULL);
  g_autoptr (VcSseParser) parser = vc_sse_parser_new (note_event, events);
  gboolean fine = TRUE;

  for (guint i = 0; i < 20000 && fine; i++)
    fine = vc_sse_parser_feed (parser, "data: xxxx\n", 11);
  ck_assert (!fine);
}
END_TEST

START_TEST (a_nul_byte_is_refused)
{
  g_autoptr (GString) events = g_string_new (NULL);
  g_autoptr (VcSseParser) parser = vc_sse_parser_new (note_event, events);

  ck_assert (!vc_sse_parser_feed (parser, "data: a\0b\n\n", 11));
}
END_TEST

TCase *
test_sse_case (void)
{
  TCase *tcase = tcase_create ("event parser");

  tcase_add_loop_test (tcase, events_are_the_same_wherever_the_stream_is_split, 0, G_N_ELEMENTS (streams));
  tcase_add_test (tcase, a_line_without_end_is_refused);
  tcase_add_test (tcase, data_without_end_is_refused);
  tcase_add_test (tcase, a_nul_byte_is_refused);
  return tcase;
}
