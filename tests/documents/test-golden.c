/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-documents.h"

#include <cairo.h>
#include <math.h>

/*
 * Every paper beside a picture of it that somebody looked at. With
 * VC_UPDATE_GOLDEN=1 the pictures are written instead: look at each before it
 * is committed. They are of Tinos, which Debian's fonts-croscore has.
 */

#define DPI 72.0

/* Another version of a font library changes edges by a few shades; another
 * letter changes points by many. So many points of a page may. */
#define SHADES           64
#define MAX_OTHER_POINTS 20
#define MEAN_SHADES       0.1

typedef enum
{
  ADULT,
  CHILD,
  ORGANISATION,
  ADJUSTING,
  STOPPING,
  LONG,
  RECEIPT,
  ACCEPTANCE,
  REFUSAL,
  MORE,
  BATCH,
  CLERKS_REGISTER,
  OFFICES_REGISTER,
  ARCHIVE,
  N_PAPERS
} Paper;

static const char * const names[] = {
  [ADULT]            = "form-adult",
  [CHILD]            = "form-child",
  [ORGANISATION]     = "form-organisation",
  [ADJUSTING]        = "form-adjust",
  [STOPPING]         = "form-stop",
  [LONG]             = "form-long",
  [RECEIPT]          = "slip-receipt",
  [ACCEPTANCE]       = "slip-acceptance",
  [REFUSAL]          = "slip-refusal",
  [MORE]             = "slip-more",
  [BATCH]            = "list-batch",
  [CLERKS_REGISTER]  = "register-clerk",
  [OFFICES_REGISTER] = "register-office",
  [ARCHIVE]          = "archive-copy",
};

static VcDocument *
print_form (Paper paper)
{
  g_autoptr (GPtrArray) lines = vc_test_paper_adjustments ();

  switch ((int) paper)
    {
    case CHILD:
      return vc_test_paper_form (&(VcTestFiled) { .subject = VC_SUBJECT_CHILD, .name = "Đặng Ngọc Thuỵ Khuê" });
    case ORGANISATION:
      return vc_test_paper_form (&(VcTestFiled) {
        .subject = VC_SUBJECT_ORGANISATION, .name = "Công ty TNHH Thử Nghiệm Số 1", .bhxh_code = "TZ9953A",
        .serial = "5404FFFEB7033FB316D672201B999999", .contact_person = "Lâm Thử Nghiệm", .email = "thu@example.com" });
    case ADJUSTING:
      return vc_test_paper_form (&(VcTestFiled) { .kind = VC_REQUEST_ADJUST, .adjustments = lines, .genuine = TRUE });
    case STOPPING:
      return vc_test_paper_form (&(VcTestFiled) { .kind = VC_REQUEST_STOP, .genuine = TRUE });
    case LONG:
      return vc_test_paper_form (&(VcTestFiled) {
        .kind = VC_REQUEST_ADJUST, .adjustments = lines, .old_scheme = TRUE, .genuine = TRUE,
        .name = "Tôn Nữ Công Huyền Thử Nghiệm Hoàng Phương Quỳnh Như Diễm Thuỵ Nguyệt Ánh Tuyết Nhung Mẫu Khuê",
        .detail = "Căn hộ 9999, tầng 99, toà nhà Thử Nghiệm Số Không, hẻm 99/99/99 đường Không Có Thật, tổ dân phố "
                  "Mẫu 99, khu phố Thử Nghiệm Ngọc Hiệp Phước Hải",
        .email = "mot.hop.thu.dien.tu.rat.dai.de.thu.nghiem.xuong.dong@mot-ten-mien-rat-dai.example.com" });
    default:
      return vc_test_paper_form (&(VcTestFiled) { .email = "thu@example.com" });
    }
}

static VcDocument *
print (Paper paper)
{
  switch ((int) paper)
    {
    case RECEIPT:
      return vc_test_slip (VC_TEST_RECEIPT, &(VcTestFiled) { 0 });
    case ACCEPTANCE:
      return vc_test_slip (VC_TEST_ACCEPTANCE, &(VcTestFiled) { .state = VC_DECLARATION_ACCOUNT_ISSUED,
                                                                .genuine = TRUE });
    case REFUSAL:
      return vc_test_slip (VC_TEST_REFUSAL, &(VcTestFiled) { .state = VC_DECLARATION_REFUSAL_CONFIRMED,
                                                             .genuine = TRUE });
    case MORE:
      return vc_test_slip (VC_TEST_MORE, &(VcTestFiled) { .genuine = TRUE });
    case BATCH:
      return vc_test_batch (40);
    case CLERKS_REGISTER:
      return vc_test_register (12, FALSE);
    case OFFICES_REGISTER:
      return vc_test_register (40, TRUE);
    case ARCHIVE:
      return vc_test_archive (&(VcTestFiled) { .state = VC_DECLARATION_ACCOUNT_ISSUED, .genuine = TRUE }, 1);
    default:
      return print_form (paper);
    }
}

/* A page on white. */
static cairo_surface_t *
draw (VcDocument *document,
      guint       page)
{
  double           scale = DPI / 72.0;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (VC_FORM_WIDTH * scale),
                                                         (int) ceil (VC_FORM_HEIGHT * scale));
  cairo_t         *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  vc_document_draw (document, page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static char *
dup_path (Paper paper,
          guint page)
{
  g_autofree char *name = g_strdup_printf ("tests/documents/golden/%s-%u.png", names[paper], page + 1);

  return vc_test_dup_source (name);
}

static guint
shades_between (guint32 a,
                guint32 b)
{
  guint most = 0;

  for (guint shift = 0; shift < 24; shift += 8)
    most = MAX (most, (guint) ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)));

  return most;
}

/* Whether a drawing is what the picture shows, as near as makes no difference. */
static gboolean
is_same (cairo_surface_t *drawn,
         cairo_surface_t *golden)
{
  int     width = cairo_image_surface_get_width (drawn), height = cairo_image_surface_get_height (drawn);
  guint64 n_other = 0, n_shades = 0;
  guint64 n_points = (guint64) width * (guint64) height;

  if (cairo_image_surface_get_width (golden) != width || cairo_image_surface_get_height (golden) != height)
    return FALSE;

  for (int y = 0; y < height; y++)
    {
      const guint32 *a = (gconstpointer) (cairo_image_surface_get_data (drawn)
                                          + y * cairo_image_surface_get_stride (drawn));
      const guint32 *b = (gconstpointer) (cairo_image_surface_get_data (golden)
                                          + y * cairo_image_surface_get_stride (golden));

      for (int x = 0; x < width; x++)
        {
          guint shades = shades_between (a[x], b[x]);

          n_shades += shades;
          n_other += shades > SHADES;
        }
    }

  return n_other <= MAX_OTHER_POINTS && (double) n_shades <= MEAN_SHADES * (double) n_points;
}

static void
compare_page (VcDocument *document,
              Paper       paper,
              guint       page)
{
  g_autofree char *path = dup_path (paper, page);
  cairo_surface_t *drawn = draw (document, page);
  cairo_surface_t *golden;

  if (g_getenv ("VC_UPDATE_GOLDEN") != NULL)
    ck_assert_int_eq (cairo_surface_write_to_png (drawn, path), CAIRO_STATUS_SUCCESS);

  golden = cairo_image_surface_create_from_png (path);
  ck_assert_msg (cairo_surface_status (golden) == CAIRO_STATUS_SUCCESS, "there is no picture %s", path);
  ck_assert_msg (is_same (drawn, golden), "page %u of %s is not as it was; with VC_UPDATE_GOLDEN=1 it is drawn anew",
                 page + 1, names[paper]);
  cairo_surface_destroy (golden);
  cairo_surface_destroy (drawn);
}

START_TEST (a_paper_looks_as_it_did_when_it_was_reviewed)
{
  g_autoptr (VcDocument) document = print ((Paper) _i);
  guint n_pages = vc_document_get_n_pages (document);
  g_autofree char *beyond = dup_path ((Paper) _i, n_pages);

  for (guint page = 0; page < n_pages; page++)
    compare_page (document, (Paper) _i, page);

  ck_assert_msg (!g_file_test (beyond, G_FILE_TEST_EXISTS), "%s is not drawn any more", beyond);
}
END_TEST

/* One letter in a name is seen. */
START_TEST (a_paper_with_another_word_looks_otherwise)
{
  g_autoptr (VcDocument) one = vc_test_paper_form (&(VcTestFiled) { .name = "Âu Dương Thị Hoè" });
  g_autoptr (VcDocument) other = vc_test_paper_form (&(VcTestFiled) { .name = "Âu Dương Thị Nhè" });
  cairo_surface_t *drawn = draw (one, 0);
  cairo_surface_t *again = draw (one, 0);
  cairo_surface_t *another = draw (other, 0);

  ck_assert (is_same (drawn, again));
  ck_assert (!is_same (drawn, another));
  cairo_surface_destroy (drawn);
  cairo_surface_destroy (again);
  cairo_surface_destroy (another);
}
END_TEST

TCase *
test_golden_new (void)
{
  TCase *tcase = tcase_create ("golden");

  tcase_add_loop_test (tcase, a_paper_looks_as_it_did_when_it_was_reviewed, 0, N_PAPERS);
  tcase_add_test (tcase, a_paper_with_another_word_looks_otherwise);
  return tcase;
}
