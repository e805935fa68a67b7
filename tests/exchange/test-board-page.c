/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange-support.h"

#include "chart/seral-chart-text.h"
#include "exchange/seral-board-page.h"
#include "exchange/seral-export-time.h"
#include "exchange/seral-pdf-writer.h"

#define SAMPLE "tessera-cloud.seral"

/* What may touch: the rounding of baselines to whole units. */
#define SLACK 0.75

/* As many random pages; the seed is the test's own, so that a failure comes back. */
#define N_PAGES 20

static const char * const papers[] = { "a4", "letter", "slide", "a5", "a3" };

static SeralBoard *
create_board (Sample     *sample,
              const char *label)
{
  SeralBoardSource source = {
    .catalogue = sample->catalogue,
    .assessment = sample->assessment,
    .round = sample->round,
    .data = sample->data,
    .label = label,
  };

  g_date_set_dmy (&source.today, 21, G_DATE_NOVEMBER, 2026);

  return seral_board_new (&source);
}

static SeralScene *
create_page (SeralBoard *board,
             const char *paper,
             gboolean    turned)
{
  PangoContext *context = seral_chart_text_context_new (NULL);
  SeralExportSettings settings;
  SeralScene *page;

  seral_export_settings_init (&settings, SERAL_EXPORT_PDF);
  settings.paper = seral_paper_find (paper);
  settings.landscape = seral_board_page_lies_on (settings.paper) != turned;
  page = seral_board_page_new (board, &settings, context);
  g_object_unref (context);

  return page;
}

static gboolean
overlap (const SeralRect *a,
         const SeralRect *b)
{
  return a->x + SLACK < seral_rect_right (b) && b->x + SLACK < seral_rect_right (a) &&
         a->y + SLACK < seral_rect_bottom (b) && b->y + SLACK < seral_rect_bottom (a);
}

static void
assert_within (SeralScene      *page,
               const SeralRect *box,
               const char      *what)
{
  if (box->x < -SLACK || box->y < -SLACK || seral_rect_right (box) > seral_scene_get_width (page) + SLACK ||
      seral_rect_bottom (box) > seral_scene_get_height (page) + SLACK)
    g_error ("“%s” leaves the page", what);
}

/* Nothing leaves the page, and no two texts run into each other. */
static void
assert_page (SeralScene *page)
{
  guint n = 0, n_regions = 0;
  const SeralSceneItem *items = seral_scene_get_items (page, &n);
  const SeralRegion *regions = seral_scene_get_regions (page, &n_regions);

  for (guint i = 0; i < n_regions; i++)
    assert_within (page, &regions[i].bounds, regions[i].id);

  for (guint i = 0; i < n; i++)
    {
      const SeralRect *box = &items[i].text.extents;

      if (items[i].kind != SERAL_SCENE_TEXT)
        continue;
      assert_within (page, box, seral_text_line_get_text (items[i].text.line));
      for (guint j = 0; j < i; j++)
        if (items[j].kind == SERAL_SCENE_TEXT && overlap (box, &items[j].text.extents))
          g_error ("“%s” runs into “%s”", seral_text_line_get_text (items[i].text.line),
                   seral_text_line_get_text (items[j].text.line));
    }
}

/* The parts of the page do not run into each other, whatever stands in them. */
static void
assert_parts (SeralScene *page)
{
  static const char * const ids[] = { "organisation", "decision", "movement", "holding", "asks", "steps", "figures",
                                      "strengths", "confidence", "source" };
  guint n = 0;
  const SeralRegion *regions = seral_scene_get_regions (page, &n);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    for (guint j = 0; j < i; j++)
      {
        int one = seral_scene_find_region (page, ids[i]);
        int other = seral_scene_find_region (page, ids[j]);

        if (one >= 0 && other >= 0 && overlap (&regions[one].bounds, &regions[other].bounds))
          g_error ("%s runs into %s", ids[i], ids[j]);
      }
}

static void
test_samples (void)
{
  static const char * const names[] = { SAMPLE, "halden-instruments.seral", "oriel-exchange.seral" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (Sample) sample = { NULL, };
      g_autoptr (SeralBoard) board = NULL;

      sample_load (&sample, names[i]);
      board = create_board (&sample, "Confidential");
      for (guint j = 0; j < G_N_ELEMENTS (papers) * 2; j++)
        {
          g_autoptr (SeralScene) page = create_page (board, papers[j / 2], j % 2 == 1);

          assert_page (page);
          assert_parts (page);
          /* What a board is for is always there. */
          g_assert_cmpint (seral_scene_find_region (page, "decision"), >=, 0);
          g_assert_cmpint (seral_scene_find_region (page, "movement"), >=, 0);
          g_assert_cmpint (seral_scene_find_region (page, "holding"), >=, 0);
          g_assert_cmpint (seral_scene_find_region (page, "asks"), >=, 0);
          g_assert_cmpint (seral_scene_find_region (page, "figures"), >=, 0);
          g_assert_cmpint (seral_scene_find_region (page, "confidence"), >=, 0);
          g_assert_cmpint (seral_scene_find_region (page, "label"), >=, 0);
        }
    }
}

/* Nothing of a sample is shortened, on paper and on a slide. */
static void
test_whole (void)
{
  g_auto (Sample) sample = { NULL, };
  g_autoptr (SeralBoard) board = NULL;

  sample_load (&sample, SAMPLE);
  board = create_board (&sample, NULL);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (SeralScene) page = create_page (board, papers[i], FALSE);
      guint n = 0;
      const SeralSceneItem *items = seral_scene_get_items (page, &n);

      for (guint j = 0; j < n; j++)
        if (items[j].kind == SERAL_SCENE_TEXT && strstr (seral_text_line_get_text (items[j].text.line), "…") != NULL)
          g_error ("%s: “%s” is shortened", papers[i], seral_text_line_get_text (items[j].text.line));
      g_assert_cmpint (seral_scene_find_region (page, "label"), ==, -1);
    }
}

/* Texts nobody would write, and somebody will. */

static const char * const pieces[] = {
  "a", "Partners ", "Every region. ", "Is that so? ", "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
  "شراكات النظام البيئي ", "伙伴生态系统成熟度评估", "8,000,000 ", "€ ", "\u200f", "\n\t", "👩‍👩‍👧‍👦", "g\u0308\u0301\u0323", "…", "-",
};

static char *
random_text (GRand *rand)
{
  static const guint lengths[] = { 0, 1, 1, 2, 4, 12, 60, 900 };
  guint n = lengths[g_rand_int_range (rand, 0, G_N_ELEMENTS (lengths))];
  guint kind = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces));
  gboolean mixed = g_rand_boolean (rand);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, pieces[mixed ? (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces)) : kind]);

  return g_string_free (text, FALSE);
}

static void
randomise (GRand  *rand,
           char  **text)
{
  g_free (*text);
  *text = random_text (rand);
}

static void
randomise_texts (GRand     *rand,
                 GPtrArray *texts,
                 guint      most)
{
  g_ptr_array_set_size (texts, 0);
  for (gint32 n = g_rand_int_range (rand, 1, (gint32) most + 1); n > 0; n--)
    g_ptr_array_add (texts, random_text (rand));
}

static void
randomise_points (GRand     *rand,
                  GPtrArray *points,
                  guint      most)
{
  g_ptr_array_set_size (points, 0);
  for (gint32 n = g_rand_int_range (rand, 0, (gint32) most + 1); n > 0; n--)
    {
      g_autofree char *title = random_text (rand);
      g_autofree char *text = random_text (rand);

      g_ptr_array_add (points, seral_board_point_new (title, text));
    }
}

static void
randomise_steps (GRand     *rand,
                 GPtrArray *steps)
{
  g_ptr_array_set_size (steps, 0);
  for (gint32 n = g_rand_int_range (rand, 0, 40); n > 0; n--)
    {
      SeralBoardStep *step = g_new0 (SeralBoardStep, 1);

      randomise (rand, &step->title);
      randomise (rand, &step->owner);
      randomise (rand, &step->budget);
      randomise (rand, &step->due);
      g_ptr_array_add (steps, step);
    }
}

static double
random_value (GRand *rand)
{
  static const double values[] = { 0, 1, -5, 21, 1e308, -1e308, 4e-324 };

  return values[g_rand_int_range (rand, 0, G_N_ELEMENTS (values))];
}

static void
randomise_figures (GRand     *rand,
                   GPtrArray *figures)
{
  for (guint i = 0; i < figures->len; i++)
    {
      SeralBoardFigure *figure = g_ptr_array_index (figures, i);

      randomise (rand, &figure->name);
      randomise (rand, &figure->value);
      randomise (rand, &figure->change);
      for (guint j = 0; j < figure->values->len; j++)
        g_array_index (figure->values, double, j) = random_value (rand);
    }
  if (g_rand_boolean (rand))
    g_ptr_array_set_size (figures, g_rand_int_range (rand, 0, 3));
}

static void
randomise_board (GRand      *rand,
                 SeralBoard *board)
{
  randomise (rand, &board->organisation);
  randomise (rand, &board->context);
  randomise (rand, &board->label);
  randomise (rand, &board->decision);
  randomise (rand, &board->movement_title);
  randomise (rand, &board->holding_title);
  randomise (rand, &board->effect);
  randomise (rand, &board->source);
  randomise (rand, &board->address);
  randomise_texts (rand, board->reasons, 3);
  randomise_texts (rand, board->movement, 4);
  randomise_texts (rand, board->asks, 3);
  randomise_texts (rand, board->confidence, 4);
  randomise_points (rand, board->holding, 3);
  randomise_points (rand, board->strengths, 3);
  randomise_steps (rand, board->steps);
  randomise_figures (rand, board->figures);
}

static guint
count_pages (SeralScene *page)
{
  SeralPdfWriter *writer = seral_pdf_writer_new ();
  SeralExportInfo info = { "", "" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  guint n;

  seral_pdf_writer_add_page (writer, page);
  n = seral_pdf_writer_get_n_pages (writer);
  bytes = seral_pdf_writer_finish (writer, &info, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  seral_pdf_writer_free (writer);

  return n;
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);

  for (guint i = 0; i < N_PAGES; i++)
    {
      g_auto (Sample) sample = { NULL, };
      g_autoptr (SeralBoard) board = NULL;
      g_autoptr (SeralScene) page = NULL;

      sample_load (&sample, SAMPLE);
      if (i % 2 == 1)
        {
          g_clear_pointer (&sample.catalogue, seral_catalogue_unref);
          sample.catalogue = test_create_arabic ();
        }
      board = create_board (&sample, "");
      randomise_board (rand, board);
      page = create_page (board, papers[i % G_N_ELEMENTS (papers)], i % 7 == 0);

      assert_page (page);
      assert_parts (page);
      if (i % 10 == 0)
        g_assert_cmpuint (count_pages (page), ==, 1);
    }
}

/* The same page twice is the same page. */
static void
test_stable (void)
{
  g_auto (Sample) sample = { NULL, };
  g_autoptr (SeralBoard) board = NULL;
  g_autoptr (GBytes) one = NULL;
  g_autoptr (GBytes) other = NULL;
  g_autoptr (SeralScene) first = NULL;
  g_autoptr (SeralScene) second = NULL;
  g_autoptr (GError) error = NULL;

  sample_load (&sample, SAMPLE);
  board = create_board (&sample, "Confidential");
  first = create_page (board, "slide", FALSE);
  second = create_page (board, "slide", FALSE);
  one = seral_export_png (first, 1, &error);
  g_assert_no_error (error);
  other = seral_export_png (second, 1, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (one, other));
}

/* What matters least goes first; what is asked stays. */
static void
test_order (void)
{
  g_auto (Sample) sample = { NULL, };
  g_autoptr (SeralBoard) board = NULL;
  g_autoptr (SeralScene) page = NULL;
  g_autoptr (GString) statement = g_string_new (NULL);

  sample_load (&sample, SAMPLE);
  board = create_board (&sample, "");
  for (guint i = 0; i < 40; i++)
    g_string_append (statement, "Work was started, and nothing is both released and agreed. ");
  g_ptr_array_set_size (board->holding, 0);
  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (board->holding, seral_board_point_new (statement->str, statement->str));
  page = create_page (board, "slide", FALSE);

  assert_page (page);
  g_assert_cmpint (seral_scene_find_region (page, "strengths"), ==, -1);
  g_assert_cmpint (seral_scene_find_region (page, "holding"), >=, 0);
  g_assert_cmpint (seral_scene_find_region (page, "asks"), >=, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/exchange/board-page/samples", test_samples);
  g_test_add_func ("/exchange/board-page/whole", test_whole);
  g_test_add_func ("/exchange/board-page/random", test_random);
  g_test_add_func ("/exchange/board-page/order", test_order);
  g_test_add_func ("/exchange/board-page/stable", test_stable);

  return g_test_run ();
}
