/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-wire.h"

#include "vc-json-decoder.h"
#include "vc-json.h"
#include "vc-problem.h"
#include "vc-declaration.h"

#define ROOM 100000

static JsonNode *
parse (const char  *text,
       GError     **error)
{
  g_autoptr (GBytes) body = g_bytes_new (text, strlen (text));

  return vc_json_parse (body, ROOM, error);
}

static const char * const good_bodies[] = {
  "{}", "[]", " \t\r\n{ } \n", "[1]", "[[],{},[{}]]", "{\"a\":{\"b\":[1,-2,0,-0,1.5,1e9,1E-2,0.0]}}",
  "[true,false,null,\"\"]", "[\"\\u00e9\\ud83d\\ude00\\\"\\\\\\/\\b\\f\\n\\r\\t\"]", "[\"Nguyễn Thị Mẫu\"]",
  "{\"a\":1,\"a\":2}", "[999999999999999999]", "[\"[[[[{{{{\\\"]]]]\"]",
};

START_TEST (json_objects_and_arrays_are_read)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = parse (good_bodies[_i], &error);

  ck_assert_msg (node != NULL, "%s: %s", good_bodies[_i], error != NULL ? error->message : "");
}
END_TEST

/* Each is no JSON, or a text that json-glib alone would take or leak on. */
static const char * const bad_bodies[] = {
  "", " ", "1", "\"a\"", "null", "1[]", "{}{}", "[]]", "{}1", "[", "{", "[1", "{\"a\"", "{\"a\":", "{\"a\":1",
  "[1,]", "{\"a\":1,}", "[,]", "{,}", "[1 2]", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "{a:1}", "{'a':1}", "['a']", "{1:2}",
  "[}", "{]", "[1}", "{\"a\":1]", "[01]", "[+1]", "[.5]", "[1.]", "[1e]", "[0x10]", "[-]", "[--1]", "[NaN]",
  "[Infinity]", "[tru]", "[True]", "[nul]", "[undefined]", "// a\n[]", "[] /* a */", "[/**/1]", "# a\n[]",
  "[\"a]", "[\"\\x\"]", "[\"\\u12\"]", "[\"\\u0000\"]", "[\"\\ud800\"]", "[\"\\ud800\\u0041\"]", "[\"\\udc00\"]",
  "[\"a\nb\"]", "[\"\x01\"]", "[\"\xff\"]", "[\"\xc0\xaf\"]", "[\"\xed\xa0\x80\"]", "\xef\xbb\xbf{}", "[\"\\",
  "[9999999999999999999]", "[-9999999999999999999]", "[18446744073709551617]", "<html></html>", "HTTP/1.1 200 OK",
};

START_TEST (what_is_no_json_is_a_malformed_body)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = parse (bad_bodies[_i], &error);

  ck_assert_msg (node == NULL, "%s was read", bad_bodies[_i]);
  ck_assert (g_error_matches (error, VC_PROBLEM, VC_PROBLEM_MALFORMED_BODY));
}
END_TEST

START_TEST (a_nul_byte_is_a_malformed_body)
{
  g_autoptr (GBytes) body = g_bytes_new_static ("[\"a\0b\"]", 7);
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (vc_json_parse (body, ROOM, &error));
  ck_assert (g_error_matches (error, VC_PROBLEM, VC_PROBLEM_MALFORMED_BODY));
}
END_TEST

static char *
nest (guint depth)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, i % 2 == 0 ? "[" : "{\"a\":");
  if (depth % 2 == 0)
    g_string_append (text, "1");
  for (guint i = depth; i > 0; i--)
    g_string_append_c (text, i % 2 == 1 ? ']' : '}');

  return g_string_free (text, FALSE);
}

START_TEST (nesting_is_read_up_to_the_limit_and_no_deeper)
{
  g_autofree char *deepest = nest (VC_JSON_MAX_DEPTH);
  g_autofree char *deeper = nest (VC_JSON_MAX_DEPTH + 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = parse (deepest, &error);

  ck_assert_msg (node != NULL, "%s", error != NULL ? error->message : "");
  ck_assert_ptr_null (parse (deeper, &error));
  ck_assert (g_error_matches (error, VC_PROBLEM, VC_PROBLEM_BODY_TOO_DEEP));
}
END_TEST

START_TEST (a_hundred_thousand_open_brackets_are_too_deep)
{
  g_autofree char *text = g_strnfill (ROOM, '[');
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (parse (text, &error));
  ck_assert (g_error_matches (error, VC_PROBLEM, VC_PROBLEM_BODY_TOO_DEEP));
}
END_TEST

START_TEST (a_body_over_its_limit_is_not_looked_at)
{
  g_autoptr (GBytes) body = g_bytes_new_static ("[1,2]", 5);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) fits = vc_json_parse (body, 5, NULL);

  ck_assert_ptr_nonnull (fits);
  ck_assert_ptr_null (vc_json_parse (body, 4, &error));
  ck_assert (g_error_matches (error, VC_PROBLEM, VC_PROBLEM_BODY_TOO_LARGE));
}
END_TEST

START_TEST (what_is_written_is_read_back)
{
  g_autoptr (JsonNode) node = parse ("{\"a\":[1,\"Nguyễn \\\"Mẫu\\\"\\n\",true,null]}", NULL);
  g_autoptr (GBytes) body = vc_json_to_bytes (node);
  g_autoptr (JsonNode) again = vc_json_parse (body, ROOM, NULL);
  g_autofree char *text = vc_json_to_string (again);

  ck_assert (json_node_equal (node, again));
  ck_assert_ptr_nonnull (strstr (text, "Nguyễn \\\"Mẫu\\\"\\n"));
}
END_TEST

typedef void (*Read) (VcJsonDecoder *decoder);

static void
read_string (VcJsonDecoder *decoder)
{
  vc_json_decoder_get_string (decoder, "m");
}

static void
read_optional (VcJsonDecoder *decoder)
{
  vc_json_decoder_get_optional (decoder, "m");
}

static void
read_text (VcJsonDecoder *decoder)
{
  vc_json_decoder_get_text (decoder, "m", 3);
}

static void
read_int (VcJsonDecoder *decoder)
{
  vc_json_decoder_get_int (decoder, "m", 1, 10);
}

static void
read_boolean (VcJsonDecoder *decoder)
{
  vc_json_decoder_get_boolean (decoder, "m");
}

static void
read_state (VcJsonDecoder *decoder)
{
  vc_json_decoder_get_enum (decoder, "m", (VcJsonEnumFunc) vc_declaration_state_from_string);
}

static void
read_time (VcJsonDecoder *decoder)
{
  g_autoptr (GDateTime) time = vc_json_decoder_take_time (decoder, "m");
}

static void
read_optional_time (VcJsonDecoder *decoder)
{
  g_autoptr (GDateTime) time = vc_json_decoder_take_optional_time (decoder, "m");
}

static void
read_date (VcJsonDecoder *decoder)
{
  vc_json_decoder_get_date (decoder, "m");
}

static void
read_strings (VcJsonDecoder *decoder)
{
  g_auto (GStrv) strings = vc_json_decoder_take_strings (decoder, "m");

  ck_assert_ptr_nonnull (strings);
}

static void
read_inner (VcJsonDecoder *decoder)
{
  g_autoptr (VcJsonDecoder) inner = vc_json_decoder_enter (decoder, "m");

  vc_json_decoder_get_string (inner, "n");
}

static void
read_optional_inner (VcJsonDecoder *decoder)
{
  g_autoptr (VcJsonDecoder) inner = vc_json_decoder_enter_optional (decoder, "m");

  if (inner != NULL)
    vc_json_decoder_get_string (inner, "n");
}

static void
read_elements (VcJsonDecoder *decoder)
{
  guint n_elements = vc_json_decoder_get_length (decoder, "m");

  for (guint i = 0; i < n_elements; i++)
    {
      g_autoptr (VcJsonDecoder) element = vc_json_decoder_enter_element (decoder, "m", i);

      vc_json_decoder_get_string (element, "n");
    }
}

static const struct
{
  Read        read;
  const char *body;
  const char *complaint; /* NULL: none */
} readings[] = {
  { read_string,         "{\"m\":\"\"}",                                 NULL                                },
  { read_string,         "{}",                                           "/m: missing"                       },
  { read_string,         "{\"m\":1}",                                    "/m: not a string"                  },
  { read_string,         "{\"m\":null}",                                 "/m: not a string"                  },
  { read_string,         "[]",                                           ": not an object"                   },
  { read_optional,       "{}",                                           NULL                                },
  { read_optional,       "{\"m\":[]}",                                   "/m: not a string"                  },
  { read_text,           "{\"m\":\"ẫẫẫ\"}",                              NULL                                },
  { read_text,           "{\"m\":\"ẫẫẫẫ\"}",                             "/m: too long"                      },
  { read_text,           "{\"m\":\"\"}",                                 "/m: empty"                         },
  { read_int,            "{\"m\":10}",                                   NULL                                },
  { read_int,            "{\"m\":11}",                                   "/m: out of range"                  },
  { read_int,            "{\"m\":0}",                                    "/m: out of range"                  },
  { read_int,            "{\"m\":5.0}",                                  "/m: not an integer"                },
  { read_int,            "{\"m\":\"5\"}",                                "/m: not an integer"                },
  { read_int,            "{\"m\":true}",                                 "/m: not an integer"                },
  { read_boolean,        "{\"m\":false}",                                NULL                                },
  { read_boolean,        "{\"m\":0}",                                    "/m: not a boolean"                 },
  { read_boolean,        "{}",                                           "/m: missing"                       },
  { read_state,          "{\"m\":\"CLAIMED\"}",                          NULL                                },
  { read_state,          "{\"m\":\"claimed\"}",                          "/m: not a value of the contract"   },
  { read_time,           "{\"m\":\"2026-11-20T08:00:00Z\"}",             NULL                                },
  { read_time,           "{\"m\":\"2026-11-20T08:00:00.123456Z\"}",      NULL                                },
  { read_time,           "{\"m\":\"2026-11-20T08:00:00.1234567Z\"}",     "/m: not a time in UTC"             },
  { read_time,           "{\"m\":\"2026-11-20T08:00:00+07:00\"}",        "/m: not a time in UTC"             },
  { read_time,           "{\"m\":\"2026-11-20 08:00:00Z\"}",             "/m: not a time in UTC"             },
  { read_time,           "{\"m\":\"2026-11-20\"}",                       "/m: not a time in UTC"             },
  { read_time,           "{\"m\":\"2026-02-30T08:00:00Z\"}",             "/m: not a time in UTC"             },
  { read_time,           "{\"m\":\"\"}",                                 "/m: not a time in UTC"             },
  { read_time,           "{}",                                           "/m: missing"                       },
  { read_optional_time,  "{}",                                           NULL                                },
  { read_date,           "{\"m\":\"1957\"}",                             NULL                                },
  { read_date,           "{}",                                           NULL                                },
  { read_date,           "{\"m\":\"02/03/1957\"}",                       "/m: not a date"                    },
  { read_strings,        "{\"m\":[]}",                                   NULL                                },
  { read_strings,        "{\"m\":[\"a\",\"b\"]}",                        NULL                                },
  { read_strings,        "{\"m\":[\"a\",1]}",                            "/m: not an array of strings"       },
  { read_strings,        "{\"m\":\"a\"}",                                "/m: not an array"                  },
  { read_strings,        "{}",                                           "/m: missing"                       },
  { read_inner,          "{\"m\":{\"n\":\"a\"}}",                        NULL                                },
  { read_inner,          "{\"m\":{}}",                                   "/m/n: missing"                     },
  { read_inner,          "{\"m\":[]}",                                   "/m: not an object"                 },
  { read_inner,          "{}",                                           "/m: missing"                       },
  { read_optional_inner, "{}",                                           NULL                                },
  { read_optional_inner, "{\"m\":null}",                                 "/m: not an object"                 },
  { read_elements,       "{\"m\":[{\"n\":\"a\"},{\"n\":\"b\"}]}",        NULL                                },
  { read_elements,       "{\"m\":[{\"n\":\"a\"},{}]}",                   "/m/1/n: missing"                   },
  { read_elements,       "{\"m\":[1]}",                                  "/m/0: not an object"               },
};

START_TEST (a_decoder_says_where_and_what_is_wrong_without_the_value)
{
  g_autoptr (JsonNode) node = parse (readings[_i].body, NULL);
  g_autoptr (VcJsonDecoder) decoder = vc_json_decoder_new (node);
  g_autoptr (GError) error = NULL;
  gboolean           fine;

  readings[_i].read (decoder);
  fine = vc_json_decoder_finish (decoder, &error);

  ck_assert_int_eq (fine, readings[_i].complaint == NULL);
  ck_assert_pstr_eq (error != NULL ? error->message : NULL, readings[_i].complaint);
  if (error != NULL)
    ck_assert (g_error_matches (error, VC_PROBLEM, VC_PROBLEM_INVALID_VALUE));
}
END_TEST

START_TEST (a_decoder_keeps_the_first_failure_and_reads_nothing_after_it)
{
  g_autoptr (JsonNode) node = parse ("{\"a\":1,\"b\":\"x\",\"c\":2}", NULL);
  g_autoptr (VcJsonDecoder) decoder = vc_json_decoder_new (node);
  g_autoptr (GError) error = NULL;

  ck_assert_str_eq (vc_json_decoder_get_string (decoder, "b"), "x");
  ck_assert_ptr_null (vc_json_decoder_get_string (decoder, "a"));
  ck_assert_ptr_null (vc_json_decoder_get_string (decoder, "b"));
  ck_assert_ptr_null (vc_json_decoder_get_string (decoder, "c"));
  ck_assert (!vc_json_decoder_finish (decoder, &error));
  ck_assert_str_eq (error->message, "/a: not a string");
}
END_TEST

TCase *
test_json_case (void)
{
  TCase *tcase = tcase_create ("json");

  tcase_add_loop_test (tcase, json_objects_and_arrays_are_read, 0, G_N_ELEMENTS (good_bodies));
  tcase_add_loop_test (tcase, what_is_no_json_is_a_malformed_body, 0, G_N_ELEMENTS (bad_bodies));
  tcase_add_test (tcase, a_nul_byte_is_a_malformed_body);
  tcase_add_test (tcase, nesting_is_read_up_to_the_limit_and_no_deeper);
  tcase_add_test (tcase, a_hundred_thousand_open_brackets_are_too_deep);
  tcase_add_test (tcase, a_body_over_its_limit_is_not_looked_at);
  tcase_add_test (tcase, what_is_written_is_read_back);
  tcase_add_loop_test (tcase, a_decoder_says_where_and_what_is_wrong_without_the_value, 0, G_N_ELEMENTS (readings));
  tcase_add_test (tcase, a_decoder_keeps_the_first_failure_and_reads_nothing_after_it);
  return tcase;
}
