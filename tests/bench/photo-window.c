/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * photo-window URI PID FOLDER WIDTHxHEIGHT N: opens cases with three photos in
 * the real case page, N times each way, and prints the times as JSON: arrays of
 * milliseconds, and of mebibytes for the memory. Run by bench-photos.
 *
 * Each round starts like a new session, with no pixels kept, and takes in turn:
 *
 *   limit            libjpeg-turbo on two threads: the three originals, each
 *                    at the smallest of its own reductions that fills the box
 *   open_cold        from the call to the frame with all three: originals from
 *                    the sealed cache
 *   open_preview     the same from sealed previews
 *   next_prefetched  the same when the case was decoded ahead
 *
 * frames_calm and frames_hostile: from one frame to the next while a photo is
 * moved, alone, and while files that were made to hurt are being opened.
 *
 * The officer is a supervisor and the cases are laid out as refusals: these
 * show their photos without asking central for a hold first, whose time would
 * be the network's. For the same reason central, process PID, stands still while
 * a case opens: at a counter it is another machine's work, and its answers, the
 * agency's record among them, come later than the photos.
 */

#include "bombs.h"
#include "mutation.h"
#include "originals.h"
#include "vc-case-page.h"
#include "vc-photo-canvas.h"
#include "vc-photo-tile.h"
#include "vc-recent-strip.h"
#include "vc-test.h"

#include <adwaita.h>
#include <jpeglib.h>
#include <json-glib/json-glib.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#define ACCOUNT  "kh-00.supervisor"
#define PASSWORD "mau-thu-nghiem"

#define N_PHOTOS      3
#define OFFICERS_PAUSE_MS 400

#define N_MEMORY      200
#define MEMORY_WARMUP 20

typedef struct
{
  pid_t        central;
  VcWorkplace *workplace;
  GtkWindow   *window;
  VcCasePage  *page;
  GPtrArray   *cases;          /* (element-type VcDeclaration) with previews */
  GPtrArray   *cold;           /* the same, as if central could make none */
  GBytes      *originals[N_PHOTOS];
  gboolean     all_drawn;      /* at the beginning of the frame's paint */
  gboolean     painted;
  gint64       painted_us;
  VcDeclaration *wanted;
} Bench;

static void
must (gboolean      fine,
      const GError *error)
{
  if (!fine)
    g_error ("%s", error != NULL ? error->message : "it did not work");
}

/* Cases */

/* The case as a refusal that waits for the supervisor. */
static VcDeclaration *
make_refusal (VcDeclaration *filed,
              gboolean       with_previews)
{
  VcDeclarationFields fields = *vc_declaration_get_fields (filed);
  g_autoptr (GPtrArray) photos = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (VcDecision) decision = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  const char *reasons[] = { "R02", NULL };

  for (guint i = 0; i < fields.photos->len; i++)
    {
      VcPhotoFields photo = *vc_photo_get_fields (g_ptr_array_index (fields.photos, i));

      if (!with_previews)
        photo.preview_sha256 = NULL;
      g_ptr_array_add (photos, vc_photo_new_from_fields (&photo));
    }

  decision = vc_decision_new (&(VcDecisionFields) {
    .id = "00000000-0000-4000-8000-000000000001", .declaration_id = fields.id, .kind = VC_DECISION_REFUSE,
    .version = fields.version, .reasons = reasons, .note = "Mẫu", .message = "Mẫu", .counter = "Quầy 1",
    .decided_at = now, .officer_id = "somebody-else", .officer_name = "Cán Bộ Thử" });
  fields.photos = photos;
  fields.state = VC_DECLARATION_REFUSED;
  fields.decision = decision;
  return vc_declaration_new (&fields);
}

static void
keep_file (Bench         *bench,
           VcDeclaration *declaration,
           const char    *sha256,
           GBytes       **bytes)
{
  VcPhotoFiles *files = vc_workplace_get_photo_files (bench->workplace);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = NULL;
  GAsyncResult *kept = NULL;

  vc_photo_files_get_async (files, vc_declaration_get_id (declaration), sha256, NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  file = vc_photo_files_get_finish (files, result, &error);
  must (file != NULL, error);
  if (bytes != NULL)
    *bytes = g_steal_pointer (&file);
}

/* Fetched once, they are in the sealed cache. */
static void
keep_files (Bench         *bench,
            VcDeclaration *declaration,
            gboolean       originals)
{
  GPtrArray *photos = vc_declaration_get_fields (declaration)->photos;

  for (guint i = 0; i < photos->len; i++)
    {
      VcPhoto *photo = g_ptr_array_index (photos, i);

      if (vc_photo_get_preview_sha256 (photo) == NULL)
        g_error ("central has no preview of %s", vc_photo_get_sha256 (photo));
      keep_file (bench, declaration, vc_photo_get_preview_sha256 (photo), NULL);
      keep_file (bench, declaration, vc_photo_get_sha256 (photo), originals ? &bench->originals[i] : NULL);
    }
}

static void
find_cases (Bench *bench)
{
  VcSession *session = vc_workplace_get_session (bench->workplace);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *cursor = NULL;
  GAsyncResult *kept = NULL;
  guint64 change;

  vc_api_client_list_declarations_async (vc_session_get_client (session), 1u << VC_DECLARATION_SUBMITTED, NULL, 0, NULL,
                                         NULL, vc_test_result_cb, &kept);
  result = vc_test_wait_result (&kept);
  all = vc_api_client_list_declarations_finish (vc_session_get_client (session), result, &cursor, &change, &error);
  must (all != NULL, error);

  for (guint i = 0; i < all->len && bench->cases->len < 2; i++)
    {
      VcDeclaration *filed = g_ptr_array_index (all, i);

      if (vc_declaration_get_fields (filed)->photos->len != N_PHOTOS)
        continue;

      keep_files (bench, filed, bench->cases->len == 0);
      g_ptr_array_add (bench->cases, make_refusal (filed, TRUE));
      g_ptr_array_add (bench->cold, make_refusal (filed, FALSE));
    }

  if (bench->cases->len < 2)
    g_error ("central has not two cases with three photos");
}

/* The window */

static gboolean
shows_wanted (GtkWidget     *widget,
              VcDeclaration *wanted,
              guint         *n_shown)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      VcPhotoSource *source;

      if (!VC_IS_PHOTO_TILE (child))
        {
          shows_wanted (child, wanted, n_shown);
          continue;
        }

      source = vc_photo_tile_get_source (VC_PHOTO_TILE (child));
      if (source == NULL || vc_photo_canvas_get_image (vc_photo_tile_get_canvas (VC_PHOTO_TILE (child))) == NULL)
        continue;

      for (guint i = 0; i < N_PHOTOS; i++)
        *n_shown += vc_photo_source_get_photo (source) ==
                    g_ptr_array_index (vc_declaration_get_fields (wanted)->photos, i);
    }

  return *n_shown == N_PHOTOS;
}

static void
before_paint_cb (Bench *bench)
{
  guint n_shown = 0;

  bench->all_drawn = bench->wanted != NULL && shows_wanted (GTK_WIDGET (bench->page), bench->wanted, &n_shown);
}

static void
after_paint_cb (Bench *bench)
{
  if (bench->all_drawn && !bench->painted)
    {
      bench->painted = TRUE;
      bench->painted_us = g_get_monotonic_time ();
    }
}

static void
open_window (Bench *bench,
             int    width,
             int    height)
{
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GdkFrameClock *frames;

  bench->window = GTK_WINDOW (adw_window_new ());
  bench->page = VC_CASE_PAGE (vc_case_page_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (bench->page), TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (bench->page));
  gtk_box_append (GTK_BOX (box), g_object_new (VC_TYPE_RECENT_STRIP, NULL));
  adw_window_set_content (ADW_WINDOW (bench->window), box);
  gtk_window_set_default_size (bench->window, width, height);
  gtk_window_present (bench->window);
  while (!gtk_window_is_active (bench->window))
    g_main_context_iteration (NULL, TRUE);

  frames = gdk_surface_get_frame_clock (gtk_native_get_surface (GTK_NATIVE (bench->window)));
  g_signal_connect_swapped (frames, "before-paint", G_CALLBACK (before_paint_cb), bench);
  g_signal_connect_swapped (frames, "after-paint", G_CALLBACK (after_paint_cb), bench);
}

static double
time_open (Bench         *bench,
           VcDeclaration *declaration)
{
  gint64 begun;

  kill (bench->central, SIGSTOP);
  begun = g_get_monotonic_time ();
  bench->wanted = declaration;
  bench->painted = FALSE;
  vc_case_page_open (bench->page, declaration);
  while (!bench->painted)
    g_main_context_iteration (NULL, TRUE);
  bench->wanted = NULL;
  kill (bench->central, SIGCONT);

  return (double) (bench->painted_us - begun) / 1000.0;
}

static gboolean
rested_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Between two cases an officer speaks with somebody, or looks; meanwhile what
 * was used up is made ready again. */
static void
rest (void)
{
  gboolean rested = FALSE;

  g_timeout_add (OFFICERS_PAUSE_MS, rested_cb, &rested);
  while (!rested)
    g_main_context_iteration (NULL, TRUE);
}

/* As after signing out and in again: no pixels, no case; the decoders wait. */
static void
start_anew (Bench *bench)
{
  vc_case_page_activate (bench->page, "case.leave");
  vc_case_page_set_workplace (bench->page, NULL);
  vc_case_page_set_workplace (bench->page, bench->workplace);
  rest ();
}

/* The limit */

typedef struct
{
  GBytes **files;
  int      box;
  int      next;     /* atomic */
} Work;

static void
decode_reduced (GBytes *file,
                int     box)
{
  struct jpeg_decompress_struct jpeg;
  struct jpeg_error_mgr         errors;
  g_autofree guint8            *row = NULL;

  jpeg.err = jpeg_std_error (&errors);
  jpeg_create_decompress (&jpeg);
  jpeg_mem_src (&jpeg, g_bytes_get_data (file, NULL), g_bytes_get_size (file));
  jpeg_read_header (&jpeg, TRUE);
  for (jpeg.scale_num = 1, jpeg.scale_denom = 8;
       jpeg.scale_denom > 1 && (int) (MAX (jpeg.image_width, jpeg.image_height) / jpeg.scale_denom) < box;)
    jpeg.scale_denom /= 2;
  jpeg_start_decompress (&jpeg);
  row = g_malloc ((gsize) jpeg.output_width * (gsize) jpeg.output_components);
  while (jpeg.output_scanline < jpeg.output_height)
    {
      JSAMPROW rows[] = { row };

      jpeg_read_scanlines (&jpeg, rows, 1);
    }
  jpeg_finish_decompress (&jpeg);
  jpeg_destroy_decompress (&jpeg);
}

static gpointer
work_in_thread (gpointer data)
{
  Work *work = data;
  int   mine;

  while ((mine = g_atomic_int_add (&work->next, 1)) < N_PHOTOS)
    decode_reduced (work->files[mine], work->box);

  return NULL;
}

static double
time_limit (Bench *bench,
            int    box)
{
  Work    work = { bench->originals, box, 0 };
  gint64  begun = g_get_monotonic_time ();
  GThread *other = g_thread_new ("limit", work_in_thread, &work);

  work_in_thread (&work);
  g_thread_join (other);
  return (double) (g_get_monotonic_time () - begun) / 1000.0;
}

/* The longer side of the largest photo's box. */
static int
find_box (GtkWidget *widget)
{
  int box = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (VC_IS_PHOTO_CANVAS (child) && gtk_widget_get_mapped (child))
        box = MAX (box, MAX (gtk_widget_get_width (child), gtk_widget_get_height (child)));
      box = MAX (box, find_box (child));
    }

  return box;
}

/* Memory */

static double
get_resident_mib (void)
{
  g_autofree char *status = NULL;

  must (g_file_get_contents ("/proc/self/status", &status, NULL, NULL), NULL);
  return strtod (strstr (status, "VmRSS:") + strlen ("VmRSS:"), NULL) / 1024;
}

/* Each case in a window of another size, so that nothing decoded for one can be
 * used for the next. */
static double
measure_memory (Bench *bench,
                int    n_cases)
{
  int    width, height;
  double before = 0;

  gtk_window_get_default_size (bench->window, &width, &height);
  for (int i = 0; i < n_cases; i++)
    {
      if (i == MIN (MEMORY_WARMUP, n_cases / 2))
        before = get_resident_mib ();
      gtk_window_set_default_size (bench->window, width - i % 100, height - i / 100);
      time_open (bench, g_ptr_array_index (i % 4 < 2 ? bench->cases : bench->cold, (guint) i % 2));
    }

  return MAX (get_resident_mib () - before, 0.001);
}

/* Frames */

static void
add_time (JsonObject *times,
          const char *name,
          double      time)
{
  if (!json_object_has_member (times, name))
    json_object_set_array_member (times, name, json_array_new ());
  json_array_add_double_element (json_object_get_array_member (times, name), time);
}

typedef struct
{
  VcImageDecoder *decoder;
  GPtrArray      *files;       /* (element-type GBytes) not opened yet */
  guint           n_open;
  JsonObject     *times;
  const char     *name;
  gint64          last_us;
} Watch;

static void open_next_file (Watch *watch);

static VcPhotoCanvas *
find_canvas (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      VcPhotoCanvas *found = VC_IS_PHOTO_CANVAS (child) ? VC_PHOTO_CANVAS (child) : find_canvas (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
file_opened_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  Watch *watch = user_data;
  g_autoptr (VcImage) image = vc_image_decoder_decode_finish (VC_IMAGE_DECODER (object), result, NULL);

  watch->n_open--;
  open_next_file (watch);
}

static void
open_next_file (Watch *watch)
{
  const VcImageRequest request = { .width = 700, .height = 700 };

  if (watch->files->len == 0)
    return;

  watch->n_open++;
  vc_image_decoder_decode_async (watch->decoder, g_ptr_array_index (watch->files, watch->files->len - 1), &request, NULL,
                                 file_opened_cb, watch);
  g_ptr_array_set_size (watch->files, (int) watch->files->len - 1);
}

static gboolean
move_photo_cb (GtkWidget     *widget,
               GdkFrameClock *frames,
               gpointer       user_data)
{
  Watch *watch = user_data;
  gint64 now = g_get_monotonic_time ();

  if (watch->last_us != 0)
    add_time (watch->times, watch->name, (double) (now - watch->last_us) / 1000.0);
  watch->last_us = now;
  vc_photo_canvas_drag (VC_PHOTO_CANVAS (widget), gdk_frame_clock_get_frame_counter (frames) % 120 < 60 ? 3 : -3, 0);
  return G_SOURCE_CONTINUE;
}

static void
watch_frames (Bench      *bench,
              JsonObject *times,
              const char *name,
              guint       n_frames,
              GPtrArray  *files)
{
  VcPhotoCanvas *canvas = find_canvas (GTK_WIDGET (bench->page));
  g_autoptr (VcImageDecoder) decoder = vc_image_decoder_new (NULL);
  Watch watch = { .decoder = decoder, .files = files, .times = times, .name = name };
  guint tick;

  vc_photo_canvas_zoom (canvas, 3);
  tick = gtk_widget_add_tick_callback (GTK_WIDGET (canvas), move_photo_cb, &watch, NULL);
  open_next_file (&watch);
  open_next_file (&watch);
  while (watch.n_open > 0 || !json_object_has_member (times, name) ||
         json_array_get_length (json_object_get_array_member (times, name)) < n_frames)
    g_main_context_iteration (NULL, TRUE);

  gtk_widget_remove_tick_callback (GTK_WIDGET (canvas), tick);
  vc_photo_canvas_fit (canvas);
}

static GPtrArray *
make_hostile_files (guint n_mutated)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GPtrArray) bombs = bombs_new ();
  g_autoptr (GPtrArray) originals = originals_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);

  for (guint i = 0; i < bombs->len; i++)
    g_ptr_array_add (files, g_bytes_ref (((Bomb *) g_ptr_array_index (bombs, i))->bytes));
  for (guint i = 0; i < n_mutated; i++)
    {
      Original *one = g_ptr_array_index (originals, i % originals->len);
      Original *other = g_ptr_array_index (originals, (i + 1) % originals->len);

      g_ptr_array_add (files, mutation_new (one->bytes, other->bytes, random));
    }

  return files;
}

/* All of it */

static void
take_round (Bench      *bench,
            JsonObject *times,
            int         box)
{
  VcDeclaration *one = g_ptr_array_index (bench->cases, 0);
  VcDeclaration *other = g_ptr_array_index (bench->cases, 1);
  g_autoptr (GPtrArray) next = g_ptr_array_new ();

  add_time (times, "limit", time_limit (bench, box));

  start_anew (bench);
  add_time (times, "open_cold", time_open (bench, g_ptr_array_index (bench->cold, 0)));

  start_anew (bench);
  add_time (times, "open_preview", time_open (bench, one));

  start_anew (bench);
  time_open (bench, other);
  g_ptr_array_add (next, one);
  vc_case_page_set_next (bench->page, next);
  while (!vc_case_page_is_ready (bench->page))
    g_main_context_iteration (NULL, TRUE);
  rest ();
  add_time (times, "next_prefetched", time_open (bench, one));
}

static void
sign_in (Bench      *bench,
         const char *uri,
         const char *folder)
{
  g_autoptr (VcClock) clock = vc_clock_new_system ();
  g_autoptr (VcRandom) random = vc_random_new_system ();
  g_autoptr (VcApiClient) client = vc_api_client_new (uri, NULL, "Quầy 1", NULL);
  g_autoptr (VcSecret) password = vc_secret_new_text (PASSWORD);
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GAsyncResult) signed_in = NULL;
  g_autoptr (VcSession) session = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *kept = NULL;

  bench->workplace = vc_workplace_new (folder, folder, clock, random);
  vc_workplace_open_async (bench->workplace, vc_test_result_cb, &kept);
  opened = vc_test_wait_result (&kept);
  must (vc_workplace_open_finish (bench->workplace, opened, &error), error);

  kept = NULL;
  vc_workplace_sign_in_async (bench->workplace, client, ACCOUNT, password, VC_KEPT_UNDER_PASSWORD, NULL, NULL,
                              vc_test_result_cb, &kept);
  signed_in = vc_test_wait_result (&kept);
  session = vc_workplace_sign_in_finish (bench->workplace, signed_in, &error);
  must (session != NULL, error);
}

static void
print_times (JsonObject *times)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), times);
  g_autofree char *text = json_to_string (node, FALSE);

  g_print ("%s\n", text);
}

int
main (int    argc,
      char **argv)
{
  Bench bench = { .cases = g_ptr_array_new_with_free_func (g_object_unref),
                  .cold = g_ptr_array_new_with_free_func (g_object_unref) };
  g_autoptr (JsonObject) times = json_object_new ();
  g_autoptr (GPtrArray) empty = g_ptr_array_new ();
  g_autoptr (GPtrArray) hostile = NULL;
  int width, height, n_rounds, box;

  if (argc != 6 || sscanf (argv[4], "%dx%d", &width, &height) != 2)
    g_error ("photo-window URI PID FOLDER WIDTHxHEIGHT N");

  bench.central = atoi (argv[2]);
  n_rounds = atoi (argv[5]);
  adw_init ();
  sign_in (&bench, argv[1], argv[3]);
  find_cases (&bench);
  open_window (&bench, width, height);
  vc_case_page_set_workplace (bench.page, bench.workplace);
  time_open (&bench, g_ptr_array_index (bench.cases, 0));
  box = find_box (GTK_WIDGET (bench.page));

  for (int i = 0; i < n_rounds; i++)
    take_round (&bench, times, box);

  hostile = make_hostile_files (n_rounds < 30 ? 4 : 200);
  watch_frames (&bench, times, "frames_calm", n_rounds < 30 ? 20 : 300, empty);
  watch_frames (&bench, times, "frames_hostile", n_rounds < 30 ? 20 : 300, hostile);
  add_time (times, "memory_growth", measure_memory (&bench, n_rounds < 30 ? 10 : N_MEMORY));

  print_times (times);
  return EXIT_SUCCESS;
}
