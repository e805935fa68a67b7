/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange-support.h"

#include "chart/seral-chart-text.h"
#include "exchange/seral-report-builder.h"
#include "exchange/seral-report-content.h"
#include "exchange/seral-report-pages.h"

#define N_RANDOM 12

/* What the lines of text take is a rounded number of Pango's units. */
#define TOLERANCE 0.1

static SeralReportPages *
lay_out (SeralReport *report,
         const char  *paper)
{
  PangoContext *context = seral_chart_text_context_new (NULL);
  SeralExportSettings settings;
  SeralReportPages *pages;

  seral_export_settings_init (&settings, SERAL_EXPORT_PDF);
  settings.landscape = FALSE;
  settings.paper = seral_paper_find (paper);
  pages = seral_report_pages_new (report, &settings, context);
  g_object_unref (context);

  return pages;
}

static SeralReport *
build_sample (const char *name)
{
  g_auto (Sample) sample = { NULL, };
  SeralReportOptions options;

  sample_load (&sample, name);
  seral_report_options_init (&options);

  return seral_report_build (sample.assessment, sample.round, &sample.data, 1, sample.catalogue, &options);
}

static gboolean
overlap (const SeralRect *one,
         const SeralRect *other)
{
  return one->x + TOLERANCE < seral_rect_right (other) && other->x + TOLERANCE < seral_rect_right (one) &&
         one->y + TOLERANCE < seral_rect_bottom (other) && other->y + TOLERANCE < seral_rect_bottom (one);
}

/* No text leaves its page, and none lies on another. What a chart does with its own is the chart's. */
static void
assert_legible (SeralScene *page)
{
  guint n = 0;
  const SeralSceneItem *items = seral_scene_get_items (page, &n);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    if (items[i].kind == SERAL_SCENE_TEXT)
      {
        const SeralRect *extents = &items[i].text.extents;

        g_assert_cmpfloat (extents->x, >=, -TOLERANCE);
        g_assert_cmpfloat (extents->y, >=, -TOLERANCE);
        g_assert_cmpfloat (seral_rect_right (extents), <=, seral_scene_get_width (page) + TOLERANCE);
        g_assert_cmpfloat (seral_rect_bottom (extents), <=, seral_scene_get_height (page) + TOLERANCE);
        if (items[i].region < 0)
          g_ptr_array_add (texts, (gpointer) &items[i].text);
      }

  for (guint i = 0; i < texts->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const SeralSceneText *one = g_ptr_array_index (texts, i);
        const SeralSceneText *other = g_ptr_array_index (texts, j);

        if (overlap (&one->extents, &other->extents))
          g_error ("“%s” lies on “%s” [%.1f %.1f %.1f %.1f] [%.1f %.1f %.1f %.1f]", seral_text_line_get_text (one->line), seral_text_line_get_text (other->line), one->extents.x, one->extents.y, one->extents.width, one->extents.height, other->extents.x, other->extents.y, other->extents.width, other->extents.height);
      }
}

/* Elements end in the order in which they began, over all pages, and say of items in order. */
static void
assert_marked (SeralReportPages *pages)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  for (guint i = 0; i < seral_report_pages_get_n (pages); i++)
    {
      guint n_items = 0;
      guint n = 0;
      guint last = 0;
      const SeralPageMark *marks = seral_report_pages_get_marks (pages, i, &n);

      seral_scene_get_items (seral_report_pages_get_page (pages, i), &n_items);
      for (guint j = 0; j < n; j++)
        {
          g_assert_cmpuint (marks[j].item, >=, last);
          g_assert_cmpuint (marks[j].item, <=, n_items);
          last = marks[j].item;
          if (marks[j].kind == SERAL_PAGE_MARK_BEGIN)
            {
              g_ptr_array_add (open, (gpointer) marks[j].tag);
            }
          else
            {
              g_assert_cmpuint (open->len, >, 0);
              g_ptr_array_set_size (open, (int) open->len - 1);
            }
        }
    }
  g_assert_cmpuint (open->len, ==, 0);
}

/* No heading stands at the foot of a page without what it is the heading of. */
static void
assert_no_orphans (SeralReportPages *pages)
{
  for (guint i = 0; i + 1 < seral_report_pages_get_n (pages); i++)
    {
      guint n = 0;
      const SeralPageMark *marks = seral_report_pages_get_marks (pages, i, &n);
      const char *last = NULL;

      for (guint j = 0; j < n; j++)
        if (marks[j].kind == SERAL_PAGE_MARK_BEGIN)
          last = marks[j].tag;
      if (last != NULL)
        g_assert_false (last[0] == 'H' && g_ascii_isdigit (last[1]));
    }
}

static void
assert_sound (SeralReportPages *pages)
{
  g_assert_cmpuint (seral_report_pages_get_n (pages), >, 0);
  for (guint i = 0; i < seral_report_pages_get_n (pages); i++)
    assert_legible (seral_report_pages_get_page (pages, i));
  assert_marked (pages);
}

static void
test_samples (void)
{
  static const char * const names[] = { "halden-instruments.seral", "oriel-exchange.seral", "tessera-cloud.seral" };
  static const char * const papers[] = { "a4", "letter", "a5" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (SeralReport) report = build_sample (names[i]);
      g_autoptr (SeralReportPages) pages = lay_out (report, papers[i]);
      guint n = 0;
      const SeralReportBookmark *bookmarks = seral_report_pages_get_bookmarks (pages, &n);

      assert_sound (pages);
      assert_no_orphans (pages);
      for (guint j = 1; j < n; j++)
        g_assert_true (bookmarks[j].page > bookmarks[j - 1].page ||
                       (bookmarks[j].page == bookmarks[j - 1].page && bookmarks[j].y > bookmarks[j - 1].y));
    }
}

static const char * const words[] = {
  "partner", "a", "Unterstützungsbereitschaftserklärung", "https://example.org/a/very/long/address/that/has/no/space/in/it/at/all?and=more",
  "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d", "\xe4\xbd\xa0\xe5\xa5\xbd", "\xf0\x9f\x99\x82", "1,234.56", "\n", "\xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7", "\xf0\x90\x8c\xb0",
};

static void
say (SeralReportBuilder *builder,
     GRand              *rand,
     guint               most)
{
  guint n = (guint) g_rand_int_range (rand, 1, (gint32) most + 1);

  for (guint i = 0; i < n; i++)
    {
      const char *word = words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))];

      switch (g_rand_int_range (rand, 0, 12))
        {
        case 0:
          seral_report_builder_strong (builder, word);
          break;
        case 1:
          seral_report_builder_link (builder, word, "https://example.org");
          break;
        case 2:
          seral_report_builder_reference (builder, word, "heading-2");
          break;
        default:
          seral_report_builder_text (builder, word);
          break;
        }
      seral_report_builder_text (builder, " ");
    }
}

static void
add_random_table (SeralReportBuilder *builder,
                  GRand              *rand)
{
  guint n_columns = (guint) g_rand_int_range (rand, 1, 7);
  guint n_rows = (guint) g_rand_int_range (rand, 1, 12);
  gboolean facts = g_rand_boolean (rand);

  if (g_rand_boolean (rand))
    say (builder, rand, 8);
  seral_report_builder_begin_table (builder, facts ? SERAL_REPORT_TABLE_FACTS : SERAL_REPORT_TABLE_DATA);
  if (facts)
    n_columns = 2;
  for (guint i = 0; i < n_columns && !facts; i++)
    seral_report_builder_column (builder, (SeralReportColumnKind) g_rand_int_range (rand, 0, 4),
                                 words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
  for (guint i = 0; i < n_columns * n_rows; i++)
    {
      say (builder, rand, g_rand_int_range (rand, 0, 40) == 0 ? 400 : 9);
      seral_report_builder_cell (builder);
    }
  seral_report_builder_end_table (builder);
}

static void
add_random_block (SeralReportBuilder *builder,
                  GRand              *rand,
                  gboolean            inside)
{
  if (g_rand_int_range (rand, 0, 10) == 0)
    seral_report_builder_break_page (builder);
  if (g_rand_int_range (rand, 0, 10) == 0)
    seral_report_builder_keep (builder);

  switch (g_rand_int_range (rand, 0, inside ? 4 : 6))
    {
    case 0:
      seral_report_builder_begin_list (builder, g_rand_boolean (rand));
      for (gint32 n = g_rand_int_range (rand, 0, 8); n > 0; n--)
        {
          say (builder, rand, 60);
          seral_report_builder_item (builder);
        }
      seral_report_builder_end_list (builder);
      break;
    case 1:
      add_random_table (builder, rand);
      break;
    case 2:
    case 3:
      say (builder, rand, 150);
      seral_report_builder_paragraph (builder, (SeralReportRole) g_rand_int_range (rand, 0, SERAL_REPORT_NOTE + 1));
      break;
    case 4:
      say (builder, rand, 8);
      seral_report_builder_heading (builder, (guint) g_rand_int_range (rand, 1, SERAL_REPORT_MAX_LEVEL + 1), "heading");
      break;
    default:
      say (builder, rand, 3);
      seral_report_builder_begin_callout (builder);
      for (gint32 n = g_rand_int_range (rand, 0, 4); n > 0; n--)
        add_random_block (builder, rand, TRUE);
      seral_report_builder_end (builder);
      break;
    }
}

static SeralReport *
build_random (guint seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (SeralCatalogue) catalogue = g_rand_boolean (rand) ? seral_catalogue_new ("en") : test_create_arabic ();
  SeralReportBuilder *builder = seral_report_builder_new (catalogue);

  if (g_rand_boolean (rand))
    {
      seral_report_builder_begin_cover (builder);
      add_random_block (builder, rand, TRUE);
      add_random_block (builder, rand, TRUE);
      seral_report_builder_end (builder);
    }
  if (g_rand_boolean (rand))
    {
      say (builder, rand, 3);
      seral_report_builder_contents (builder);
    }
  for (gint32 n = g_rand_int_range (rand, 0, 18); n > 0; n--)
    add_random_block (builder, rand, FALSE);

  return seral_report_builder_finish (builder);
}

static gsize
count_letters (const char *text)
{
  gsize n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += !g_unichar_isspace (g_utf8_get_char (p));

  return n;
}

/* What a tree says, without the contents, which say it once more. */
static gsize
count_said (const SeralReportBlock *block)
{
  g_autofree char *text = seral_report_text_to_string (&block->text);
  gsize n = count_letters (text);

  for (guint i = 0; i < block->n_items; i++)
    {
      g_autofree char *item = seral_report_text_to_string (&block->items[i]);

      n += count_letters (item);
    }
  for (guint i = 0; i < block->n_blocks; i++)
    n += count_said (block->blocks[i]);

  return n;
}

/* What is on pages within elements of text, other than markers, contents and column titles. */
static gsize
count_shown (SeralReportPages *pages)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  gsize letters = 0;

  for (guint i = 0; i < seral_report_pages_get_n (pages); i++)
    {
      guint n_items = 0;
      guint n = 0;
      guint next = 0;
      const SeralSceneItem *items = seral_scene_get_items (seral_report_pages_get_page (pages, i), &n_items);
      const SeralPageMark *marks = seral_report_pages_get_marks (pages, i, &n);

      for (guint j = 0; j < n_items; j++)
        {
          gboolean counted = FALSE;

          for (; next < n && marks[next].item <= j; next++)
            {
              if (marks[next].kind == SERAL_PAGE_MARK_END)
                g_ptr_array_set_size (open, (int) open->len - 1);
              else
                g_ptr_array_add (open, (gpointer) (marks[next].text != NULL && g_str_equal (marks[next].text, "Column")
                                                     ? "head" : marks[next].tag));
            }
          for (guint k = 0; k < open->len; k++)
            {
              const char *tag = g_ptr_array_index (open, k);

              if (g_str_equal (tag, "Lbl") || g_str_equal (tag, "TOC") || g_str_equal (tag, "head"))
                {
                  counted = FALSE;
                  break;
                }
              counted = TRUE;
            }
          /* What is not begun on this page is its furniture, or a head once more. */
          if (counted && next > 0 && items[j].kind == SERAL_SCENE_TEXT)
            letters += count_letters (seral_text_line_get_text (items[j].text.line));
        }
      for (; next < n; next++)
        {
          if (marks[next].kind == SERAL_PAGE_MARK_END)
            g_ptr_array_set_size (open, (int) open->len - 1);
          else
            g_ptr_array_add (open, (gpointer) marks[next].tag);
        }
    }

  return letters;
}

/* Whatever a report says, all of it is shown, and nothing lies on anything else. */
static void
test_random (void)
{
  static const char * const papers[] = { "a4", "a5", "letter", "slide" };

  for (guint seed = 0; seed < N_RANDOM; seed++)
    {
      g_autoptr (SeralReport) report = build_random (seed);
      g_autoptr (SeralReportPages) pages = lay_out (report, papers[seed % G_N_ELEMENTS (papers)]);
      guint n = 0;
      const SeralReportBlock * const *blocks = seral_report_get_blocks (report, &n);
      gsize said = 0;

      g_test_message ("seed %u", seed);
      for (guint i = 0; i < n; i++)
        said += count_said (blocks[i]);
      assert_sound (pages);
      g_assert_cmpuint (count_shown (pages), ==, said);
    }
}

/* The head of a long table stands on each of its pages. */
static void
test_heads (void)
{
  g_autoptr (SeralCatalogue) catalogue = seral_catalogue_new ("en");
  SeralReportBuilder *builder = seral_report_builder_new (catalogue);
  g_autoptr (SeralReport) report = NULL;
  g_autoptr (SeralReportPages) pages = NULL;

  seral_report_builder_begin_table (builder, SERAL_REPORT_TABLE_DATA);
  seral_report_builder_column (builder, SERAL_REPORT_COLUMN_TEXT, "Head of all");
  for (guint i = 0; i < 200; i++)
    {
      seral_report_builder_text (builder, "A row");
      seral_report_builder_cell (builder);
    }
  seral_report_builder_end_table (builder);
  report = seral_report_builder_finish (builder);
  pages = lay_out (report, "a4");

  g_assert_cmpuint (seral_report_pages_get_n (pages), >, 3);
  for (guint i = 0; i < seral_report_pages_get_n (pages); i++)
    {
      guint n = 0;
      guint n_heads = 0;
      const SeralSceneItem *items = seral_scene_get_items (seral_report_pages_get_page (pages, i), &n);

      for (guint j = 0; j < n; j++)
        if (items[j].kind == SERAL_SCENE_TEXT)
          n_heads += g_str_equal (seral_text_line_get_text (items[j].text.line), "Head of all");
      g_assert_cmpuint (n_heads, ==, 1);
    }
}

/* However long paragraphs are, no line of one stands alone on a page. */
static void
test_widows (void)
{
  g_autoptr (SeralCatalogue) catalogue = seral_catalogue_new ("en");

  for (guint n_words = 40; n_words < 500; n_words += 9)
    {
      SeralReportBuilder *builder = seral_report_builder_new (catalogue);
      g_autoptr (SeralReport) report = NULL;
      g_autoptr (SeralReportPages) pages = NULL;
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint i = 0; i < n_words; i++)
        g_string_append (text, "somewhat ");
      for (guint i = 0; i < 3; i++)
        {
          seral_report_builder_text (builder, text->str);
          seral_report_builder_paragraph (builder, SERAL_REPORT_BODY);
        }
      report = seral_report_builder_finish (builder);
      pages = lay_out (report, "a4");

      for (guint i = 0; i < seral_report_pages_get_n (pages); i++)
        {
          guint n = 0;
          const SeralPageMark *marks = seral_report_pages_get_marks (pages, i, &n);

          /* Each line is an item, and each part of a paragraph stands between two marks. */
          for (guint j = 0; j + 1 < n; j++)
            if (marks[j].kind == SERAL_PAGE_MARK_BEGIN)
              g_assert_cmpuint (marks[j + 1].item - marks[j].item, !=, 1);
        }
    }
}

/* A report in a language that is read from the right is the mirror of one that is not. */
static void
test_rtl (void)
{
  g_autoptr (SeralCatalogue) catalogue = test_create_arabic ();
  SeralReportBuilder *builder = seral_report_builder_new (catalogue);
  g_autoptr (SeralReport) report = NULL;
  g_autoptr (SeralReportPages) pages = NULL;
  const SeralSceneItem *items;
  guint n = 0;
  gboolean found = FALSE;

  seral_report_builder_text (builder, "\xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7");
  seral_report_builder_paragraph (builder, SERAL_REPORT_BODY);
  report = seral_report_builder_finish (builder);
  pages = lay_out (report, "a4");
  items = seral_scene_get_items (seral_report_pages_get_page (pages, 0), &n);
  for (guint i = 0; i < n; i++)
    if (items[i].kind == SERAL_SCENE_TEXT && strstr (seral_text_line_get_text (items[i].text.line), "\xd9\x85\xd8\xb1") != NULL)
      {
        found = TRUE;
        g_assert_cmpfloat (seral_rect_right (&items[i].text.extents), >, 500);
      }
  g_assert_true (found);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/report-pages/samples", test_samples);
  g_test_add_func ("/exchange/report-pages/random", test_random);
  g_test_add_func ("/exchange/report-pages/heads", test_heads);
  g_test_add_func ("/exchange/report-pages/widows", test_widows);
  g_test_add_func ("/exchange/report-pages/rtl", test_rtl);

  return g_test_run ();
}
