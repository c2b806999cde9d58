/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-api.h"

static const struct
{
  const char *address;
  const char *kept; /* NULL: refused */
  VcApiError  error;
} addresses[] = {
  { "https://central.example",        "https://central.example",       0                          },
  { "https://central.example:8443/",  "https://central.example:8443",  0                          },
  { "https://central.example/vssid/", "https://central.example/vssid", 0                          },
  { "http://127.0.0.1:8080",          "http://127.0.0.1:8080",         0                          },
  { "http://127.8.8.8",               "http://127.8.8.8",              0                          },
  { "http://[::1]:8080",              "http://[::1]:8080",             0                          },
  { "http://localhost:8080",          "http://localhost:8080",         0                          },
  { "http://central.example",         NULL,                            VC_API_ERROR_INSECURE      },
  { "http://10.0.0.1",                NULL,                            VC_API_ERROR_INSECURE      },
  { "http://128.0.0.1",               NULL,                            VC_API_ERROR_INSECURE      },
  { "http://localhost.example",       NULL,                            VC_API_ERROR_INSECURE      },
  { "http://127.0.0.1.example",       NULL,                            VC_API_ERROR_INSECURE      },
  { "http://[2001:db8::1]",           NULL,                            VC_API_ERROR_INSECURE      },
  { "http://0.0.0.0",                 NULL,                            VC_API_ERROR_INSECURE      },
  { "http://user@127.0.0.1",          NULL,                            VC_API_ERROR_UNREACHABLE   },
  { "https://central.example/?a=b",   NULL,                            VC_API_ERROR_UNREACHABLE   },
  { "https://central.example/#a",     NULL,                            VC_API_ERROR_UNREACHABLE   },
  { "ftp://central.example",          NULL,                            VC_API_ERROR_UNREACHABLE   },
  { "central.example",                NULL,                            VC_API_ERROR_UNREACHABLE   },
  { "https://",                       NULL,                            VC_API_ERROR_UNREACHABLE   },
  { "",                               NULL,                            VC_API_ERROR_UNREACHABLE   },
};

START_TEST (plain_http_goes_nowhere_but_to_this_machine)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VcApiClient) client = vc_api_client_new (addresses[_i].address, NULL, "Quầy 3", &error);

  if (addresses[_i].kept != NULL)
    {
      ck_assert_msg (client != NULL, "%s was refused: %s", addresses[_i].address, error != NULL ? error->message : "");
      ck_assert_str_eq (vc_api_client_get_base_uri (client), addresses[_i].kept);
      ck_assert_str_eq (vc_api_client_get_counter (client), "Quầy 3");
    }
  else
    {
      ck_assert_msg (client == NULL, "%s was taken", addresses[_i].address);
      ck_assert_msg (g_error_matches (error, VC_API_ERROR, addresses[_i].error), "%s", error->message);
    }
}
END_TEST

START_TEST (authorities_are_named_by_absolute_path_of_a_file_that_has_some)
{
  static const char * const bad[] = { "ca.pem", "./ca.pem", "/nonexistent/ca.pem", "/dev/null" };
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (vc_api_client_new ("https://central.example", bad[_i], "Quầy 3", &error));
  ck_assert (g_error_matches (error, VC_API_ERROR, VC_API_ERROR_INSECURE));
}
END_TEST

TCase *
test_address_case (void)
{
  TCase *tcase = tcase_create ("addresses");

  tcase_add_loop_test (tcase, plain_http_goes_nowhere_but_to_this_machine, 0, G_N_ELEMENTS (addresses));
  tcase_add_loop_test (tcase, authorities_are_named_by_absolute_path_of_a_file_that_has_some, 0, 4);
  return tcase;
}
