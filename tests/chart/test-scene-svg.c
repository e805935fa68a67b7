/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>
#include <string.h>

#include "chart-support.h"
#include "chart/seral-scene-svg.h"

/* What a reader of the SVG finds in it. */
typedef struct
{
  GPtrArray  *texts;       /* (element-type utf8) */
  GHashTable *ids;
  GQueue      open;        /* (element-type utf8) names of elements */
  guint       n_titles;
  guint       n_unknown;   /* elements that a scene never needs */
} Found;

static void
on_start (GMarkupParseContext  *context,
          const char           *name,
          const char          **attribute_names,
          const char          **attribute_values,
          gpointer              user_data,
          GError              **error)
{
  static const char * const known[] = { "svg", "title", "desc", "g", "path", "text", "rect", NULL };
  Found *found = user_data;

  if (!g_strv_contains (known, name))
    found->n_unknown++;
  for (guint i = 0; attribute_names[i] != NULL; i++)
    if (strcmp (attribute_names[i], "id") == 0)
      g_assert_true (g_hash_table_add (found->ids, g_strdup (attribute_values[i])));
  if (strcmp (name, "title") == 0)
    found->n_titles++;
  g_queue_push_tail (&found->open, g_strdup (name));
}

static void
on_end (GMarkupParseContext  *context,
        const char           *name,
        gpointer              user_data,
        GError              **error)
{
  Found *found = user_data;

  g_free (g_queue_pop_tail (&found->open));
}

static void
on_text (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              user_data,
         GError              **error)
{
  Found *found = user_data;

  if (found->open.tail != NULL && strcmp (found->open.tail->data, "text") == 0)
    g_ptr_array_add (found->texts, g_strndup (text, length));
}

static void
found_clear (Found *found)
{
  g_ptr_array_unref (found->texts);
  g_hash_table_unref (found->ids);
  g_queue_clear_full (&found->open, g_free);
}

static void
read_svg (const char *svg,
          Found      *found)
{
  static const GMarkupParser parser = { on_start, on_end, on_text, NULL, NULL };
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) error = NULL;

  memset (found, 0, sizeof *found);
  found->texts = g_ptr_array_new_with_free_func (g_free);
  found->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_queue_init (&found->open);

  context = g_markup_parse_context_new (&parser, 0, found, NULL);
  g_markup_parse_context_parse (context, svg, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static SeralScene *
chart_scene (const char *kind,
             ChartNames  names)
{
  g_autoptr (SeralModel) model = chart_support_model (5, 1, 7, names);
  g_autoptr (SeralResult) result = chart_support_result (model, 2, FALSE);
  g_autoptr (SeralChartData) data = chart_support_data (result, 4);

  return chart_support_scene (kind, data, 800, 450);
}

/* A little scene of shapes and text that are easily told. */
static SeralScene *
small_scene (const char *text)
{
  g_autoptr (SeralStyle) style = seral_style_new (SERAL_SCHEME_LIGHT, FALSE, NULL, 1.0);
  SeralSceneBuilder *builder = seral_scene_builder_new (chart_support_context (), style, 200.5, 100, FALSE);
  SeralFont font = seral_scene_builder_get_font (builder, SERAL_TEXT_BODY);
  g_autoptr (SeralTextBlock) block = seral_scene_builder_measure (builder, &font, text, -1, 1);
  SeralRect rect = { 0.5, -1, 100.25, 3.999 };

  seral_scene_builder_set_words (builder, "A & B", "<what> it \"shows\"", "en");
  seral_scene_builder_begin_region (builder, SERAL_REGION_STAGE, "one", "One & only", "In\nlines\x01", &rect);
  seral_scene_builder_rect (builder, &rect);
  seral_scene_builder_fill (builder, SERAL_INK_BACKGROUND);
  seral_scene_builder_text (builder, block, 10, 20, SERAL_ALIGN_START, SERAL_INK_TEXT);
  seral_scene_builder_end_region (builder);

  return seral_scene_builder_finish (builder);
}

static void
test_numbers (void)
{
  g_autoptr (SeralScene) scene = small_scene ("x");
  g_autofree char *svg = seral_scene_to_svg (scene, "p", SERAL_SVG_NONE);

  g_assert_nonnull (strstr (svg, "width=\"200.5\" height=\"100\" viewBox=\"0 0 200.5 100\""));
  g_assert_nonnull (strstr (svg, "d=\"M.5 -1H100.75V3H.5Z\" fill=\"#fff\""));
}

static void
test_escaped (void)
{
  g_autoptr (SeralScene) scene = small_scene ("<&>\"'");
  g_autofree char *svg = seral_scene_to_svg (scene, "p", SERAL_SVG_NONE);

  g_assert_nonnull (strstr (svg, ">&lt;&amp;&gt;&quot;'</text>"));
  g_assert_nonnull (strstr (svg, "<title id=\"p-title\">A &amp; B</title>"));
  g_assert_nonnull (strstr (svg, "<desc id=\"p-desc\">&lt;what&gt; it &quot;shows&quot;</desc>"));
  g_assert_nonnull (strstr (svg, "<g id=\"p-one\">\n<title>One &amp; only</title>\n<desc>In lines</desc>"));
}

static void
test_flags (void)
{
  g_autoptr (SeralScene) scene = small_scene ("x");
  g_autofree char *fragment = seral_scene_to_svg (scene, "p", SERAL_SVG_NONE);
  g_autofree char *document = seral_scene_to_svg (scene, "p", SERAL_SVG_DOCUMENT | SERAL_SVG_BACKGROUND);

  g_assert_true (g_str_has_prefix (fragment, "<svg "));
  g_assert_nonnull (strstr (fragment, "role=\"img\" aria-labelledby=\"p-title p-desc\" lang=\"en\""));
  g_assert_null (strstr (fragment, "<rect"));
  g_assert_true (g_str_has_prefix (document, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "));
  g_assert_nonnull (strstr (document, "xml:lang=\"en\""));
  g_assert_nonnull (strstr (document, "<rect width=\"200.5\" height=\"100\" fill=\"#fff\"/>"));
}

/* The same words in the same order as every other back-end draws them. */
static void
test_texts (gconstpointer data)
{
  for (ChartNames names = CHART_NAMES_SHORT; names <= CHART_NAMES_ARABIC; names++)
    {
      g_autoptr (SeralScene) scene = chart_scene (data, names);
      g_autofree char *svg = seral_scene_to_svg (scene, "p", SERAL_SVG_DOCUMENT);
      const SeralSceneItem *items;
      Found found;
      guint n = 0, n_texts = 0;

      read_svg (svg, &found);
      items = seral_scene_get_items (scene, &n);
      for (guint i = 0; i < n; i++)
        if (items[i].kind == SERAL_SCENE_TEXT)
          {
            g_assert_cmpuint (n_texts, <, found.texts->len);
            g_assert_cmpstr (g_ptr_array_index (found.texts, n_texts++), ==,
                             seral_text_line_get_text (items[i].text.line));
          }
      g_assert_cmpuint (found.texts->len, ==, n_texts);
      g_assert_cmpuint (n_texts, >, 0);
      g_assert_cmpuint (found.n_unknown, ==, 0);
      found_clear (&found);
    }
}

/* Each region that draws something is a group with its label, once; two charts can share a page. */
static void
test_regions (gconstpointer data)
{
  g_autoptr (SeralScene) scene = chart_scene (data, CHART_NAMES_SHORT);
  g_autofree char *one = seral_scene_to_svg (scene, "one", SERAL_SVG_NONE);
  g_autofree char *two = seral_scene_to_svg (scene, "two", SERAL_SVG_NONE);
  const SeralRegion *regions;
  Found found, other;
  GHashTableIter iter;
  gpointer id;
  guint n = 0;

  read_svg (one, &found);
  read_svg (two, &other);
  regions = seral_scene_get_regions (scene, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *group = g_strconcat ("one-", regions[i].id, NULL);

      g_assert_true (g_hash_table_contains (found.ids, group));
    }
  g_assert_cmpuint (found.n_titles, ==, n + 1);

  g_hash_table_iter_init (&iter, found.ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_assert_false (g_hash_table_contains (other.ids, id));

  found_clear (&found);
  found_clear (&other);
}

/* Right-to-left text is anchored at the edge it was laid out by. */
static void
test_right_to_left (void)
{
  g_autoptr (SeralScene) scene = small_scene ("منظومة");
  g_autofree char *svg = seral_scene_to_svg (scene, "p", SERAL_SVG_NONE);

  g_assert_nonnull (strstr (svg, "x=\"10\""));
  g_assert_nonnull (strstr (svg, "text-anchor=\"end\" direction=\"rtl\""));
}

static void
test_reproducible (void)
{
  g_autoptr (SeralScene) one = chart_scene ("staircase", CHART_NAMES_LONG);
  g_autoptr (SeralScene) two = chart_scene ("staircase", CHART_NAMES_LONG);
  g_autofree char *first = seral_scene_to_svg (one, "p", SERAL_SVG_DOCUMENT);
  g_autofree char *second = seral_scene_to_svg (two, "p", SERAL_SVG_DOCUMENT);
  g_autofree char *third = NULL;
  g_autofree char *locale = g_strdup (setlocale (LC_ALL, NULL));

  g_assert_cmpstr (first, ==, second);

  if (setlocale (LC_ALL, "de_DE.UTF-8") != NULL)
    {
      third = seral_scene_to_svg (one, "p", SERAL_SVG_DOCUMENT);
      g_assert_cmpstr (first, ==, third);
      setlocale (LC_ALL, locale);
    }
}

/* A reader of XML that is not ours. */
static void
test_xmllint (gconstpointer data)
{
  g_autofree char *xmllint = g_find_program_in_path ("xmllint");
  g_autoptr (SeralScene) scene = chart_scene (data, CHART_NAMES_LONG);
  g_autofree char *svg = seral_scene_to_svg (scene, "p", SERAL_SVG_DOCUMENT);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  if (xmllint == NULL)
    {
      g_test_skip ("xmllint is not there");
      return;
    }

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                              xmllint, "--noout", "--nonet", "-", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, svg, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/scene-svg/numbers", test_numbers);
  g_test_add_func ("/chart/scene-svg/escaped", test_escaped);
  g_test_add_func ("/chart/scene-svg/flags", test_flags);
  g_test_add_func ("/chart/scene-svg/right-to-left", test_right_to_left);
  g_test_add_func ("/chart/scene-svg/reproducible", test_reproducible);
  chart_support_add_for_kinds ("/chart/scene-svg/texts", test_texts);
  chart_support_add_for_kinds ("/chart/scene-svg/regions", test_regions);
  chart_support_add_for_kinds ("/chart/scene-svg/xmllint", test_xmllint);

  return g_test_run ();
}
