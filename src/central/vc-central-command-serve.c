/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vc-central-command.h"
#include "vc-central-previews.h"
#include "vc-central-server.h"

#include <glib-unix.h>
#include <stdio.h>

/* Long enough to see a notice on its way. */
#define GATEWAY_DELAY_MS 1500

typedef struct
{
  char *database;
  char *listen;
  char *certificate;
  char *key;
  char **failing;
  int   gateway_delay_ms;
  int   lease_seconds;
  int   session_seconds;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->database);
  g_free (self->listen);
  g_free (self->certificate);
  g_free (self->key);
  g_strfreev (self->failing);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse (Options *options,
       int      argc,
       char   **argv)
{
  const GOptionEntry entries[] = {
    { "database", 'd', 0, G_OPTION_ARG_FILENAME, &options->database, "The database; made when it does not exist", "FILE" },
    { "listen", 'l', 0, G_OPTION_ARG_STRING, &options->listen, "Where to listen; port 0 takes a free one", "ADDRESS:PORT" },
    { "certificate", 0, 0, G_OPTION_ARG_FILENAME, &options->certificate, "The server's certificate, PEM", "FILE" },
    { "key", 0, 0, G_OPTION_ARG_FILENAME, &options->key, "Its private key, PEM", "FILE" },
    { "gateway-delay-ms", 0, 0, G_OPTION_ARG_INT, &options->gateway_delay_ms,
      "How long the built-in gateways take for each step of a notice", "N" },
    { "gateway-fail", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->failing,
      "Let the built-in gateway of this channel fail; may be repeated", "sms|email" },
    { "lease-seconds", 0, 0, G_OPTION_ARG_INT, &options->lease_seconds, "Instead of what the policy says", "N" },
    { "session-seconds", 0, 0, G_OPTION_ARG_INT, &options->session_seconds, "Instead of what the policy says", "N" },
    { NULL },
  };

  return vc_central_command_parse ("vssid-central serve", "Answers counters until it is told to stop.",
                                   entries, argc, argv);
}

static gboolean
read_settings (const Options     *options,
               VcCentralSettings *settings,
               GError           **error)
{
  const char * const *failing = (const char * const *) options->failing;

  if (options->gateway_delay_ms < 0 || options->lease_seconds < 0 || options->session_seconds < 0)
    {
      g_set_error_literal (error, VC_CENTRAL_ERROR, VC_CENTRAL_ERROR_SETTINGS, "A time cannot be negative.");
      return FALSE;
    }

  for (guint i = 0; failing != NULL && failing[i] != NULL; i++)
    if (!g_str_equal (failing[i], "sms") && !g_str_equal (failing[i], "email"))
      {
        g_set_error_literal (error, VC_CENTRAL_ERROR, VC_CENTRAL_ERROR_SETTINGS, "--gateway-fail takes sms or email.");
        return FALSE;
      }

  *settings = (VcCentralSettings) {
    .lease_seconds = (guint) options->lease_seconds,
    .session_seconds = (guint) options->session_seconds,
    .gateway_delay_ms = (guint) options->gateway_delay_ms,
    .sms_fails = failing != NULL && g_strv_contains (failing, "sms"),
    .email_fails = failing != NULL && g_strv_contains (failing, "email"),
  };
  return TRUE;
}

static gboolean
load_certificate (const Options    *options,
                  GTlsCertificate **certificate,
                  GError          **error)
{
  if ((options->certificate == NULL) != (options->key == NULL))
    {
      g_set_error_literal (error, VC_CENTRAL_ERROR, VC_CENTRAL_ERROR_SETTINGS,
                           "--certificate and --key are given together.");
      return FALSE;
    }

  *certificate = options->certificate != NULL
                 ? g_tls_certificate_new_from_files (options->certificate, options->key, error)
                 : NULL;
  return options->certificate == NULL || *certificate != NULL;
}

/* What was missing was made while counters were answered. */
static void
previews_made_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  gboolean *ended = user_data;
  g_autoptr (GError) error = NULL;

  *ended = TRUE;
  if (!vc_central_previews_make_finish (VC_CENTRAL (object), result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_message ("Photos are without previews: %s", error->message);
}

static gboolean
stop_cb (gpointer user_data)
{
  g_main_loop_quit (user_data);
  return G_SOURCE_CONTINUE;
}

static void
run (VcCentral       *central,
     VcCentralServer *server)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (VcImageDecoder) decoder = vc_image_decoder_new (NULL);
  gboolean ended = FALSE;
  g_autofree char *uri = vc_central_server_dup_uri (server);
  guint terminated = g_unix_signal_add (SIGTERM, stop_cb, loop);
  guint interrupted = g_unix_signal_add (SIGINT, stop_cb, loop);

  /* Whoever started it waits for this line to learn the port. */
  g_print ("listening on %s\n", uri);
  fflush (stdout);

  /* One at a time: those who wait for an answer come first. */
  vc_central_previews_make_async (central, decoder, 1, NULL, cancellable, previews_made_cb, &ended);
  g_main_loop_run (loop);

  g_source_remove (terminated);
  g_source_remove (interrupted);
  g_cancellable_cancel (cancellable);
  while (!ended)
    g_main_context_iteration (NULL, TRUE);
}

/**
 * vc_central_command_serve:
 *
 * Answers counters until a signal comes.
 *
 * Returns: an exit status
 */
int
vc_central_command_serve (int    argc,
                          char **argv)
{
  g_auto (Options) options = { .gateway_delay_ms = GATEWAY_DELAY_MS };
  g_autoptr (GError) error = NULL;
  g_autoptr (GTlsCertificate) certificate = NULL;
  g_autoptr (VcCentral) central = NULL;
  g_autoptr (VcCentralServer) server = NULL;
  VcCentralSettings settings;

  if (!parse (&options, argc, argv))
    return 2;
  if (options.listen == NULL)
    return vc_central_command_fail_usage ("--listen ADDRESS:PORT is needed.");

  if (!read_settings (&options, &settings, &error) || !load_certificate (&options, &certificate, &error))
    return vc_central_command_fail (error);

  central = vc_central_command_open (options.database, &settings, &error);
  if (central == NULL)
    return vc_central_command_fail (error);

  server = vc_central_server_new (central);
  if (!vc_central_server_listen (server, options.listen, certificate, &error))
    {
      vc_central_server_close (server);
      return vc_central_command_fail (error);
    }

  run (central, server);
  vc_central_server_close (server);
  return EXIT_SUCCESS;
}
