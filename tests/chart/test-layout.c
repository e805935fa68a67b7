/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "chart-support.h"

/* What may touch: the rounding of baselines to whole units. */
#define SLACK 0.75

/* As many random charts of each kind; the seed is the test's own, so that a failure comes back. */
#define N_CHARTS 60

typedef struct
{
  const char *kind;
  guint       n_stages;
  int         base;
  guint       n_dimensions;
  ChartNames  names;
  int         level;
  gboolean    leave_open;
  int         target;
  double      width;
  double      height;
  gboolean    rtl;
  double      text_scale;
} Sample;

static char *
describe (const Sample *sample)
{
  return g_strdup_printf ("%s: %u stages from %d, %u dimensions, names %d, level %d%s, target %d, "
                          "%.0fx%.0f%s, text %.1f",
                          sample->kind, sample->n_stages, sample->base, sample->n_dimensions, sample->names,
                          sample->level, sample->leave_open ? " open" : "", sample->target,
                          sample->width, sample->height, sample->rtl ? " rtl" : "", sample->text_scale);
}

static int
pick_level (GRand  *rand,
            Sample *sample)
{
  if (g_rand_int_range (rand, 0, 6) == 0)
    return CHART_NOTHING;

  return sample->base + g_rand_int_range (rand, 0, (gint32) sample->n_stages);
}

static void
pick (GRand      *rand,
      const char *kind,
      Sample     *sample)
{
  static const double scales[] = { 1.0, 1.0, 1.5, 2.0 };

  sample->kind = kind;
  sample->n_stages = (guint) g_rand_int_range (rand, 3, 10);
  sample->base = g_rand_int_range (rand, 0, 2);
  sample->n_dimensions = (guint) g_rand_int_range (rand, 3, 25);
  sample->names = (ChartNames) g_rand_int_range (rand, 0, 3);
  sample->level = pick_level (rand, sample);
  sample->leave_open = g_rand_boolean (rand);
  sample->target = sample->base + g_rand_int_range (rand, -1, (gint32) sample->n_stages);
  sample->rtl = g_rand_boolean (rand);
  sample->text_scale = scales[g_rand_int_range (rand, 0, G_N_ELEMENTS (scales))];
}

static SeralScene *
lay_out (GRand  *rand,
         Sample *sample)
{
  g_autoptr (SeralModel) model = chart_support_model (sample->n_stages, sample->base, sample->n_dimensions,
                                                      sample->names);
  g_autoptr (SeralResult) result = chart_support_result (model, sample->level, sample->leave_open);
  g_autoptr (SeralResult) previous = chart_support_result (model, sample->base + 1, FALSE);
  g_autoptr (SeralChartData) data = chart_support_data_for (sample->kind, result, sample->target);
  g_autoptr (SeralStyle) style = seral_style_new (SERAL_SCHEME_LIGHT, FALSE, NULL, sample->text_scale);
  g_autoptr (SeralChart) chart = seral_chart_kind_create (seral_chart_kind_find (sample->kind), data);
  SeralChartSize size;

  seral_chart_data_set_previous (data, previous, "Spring 2026");
  seral_chart_set_style (chart, style);
  seral_chart_set_marks (chart, SERAL_MARKS_ALL);
  seral_chart_set_rtl (chart, sample->rtl);

  seral_chart_measure (chart, &size);
  sample->width = g_rand_double_range (rand, size.min_width, 1600);
  sample->height = g_rand_double_range (rand, size.min_height, 1100);

  return seral_chart_layout (chart, chart_support_context (), sample->width, sample->height);
}

static gboolean
overlap (const SeralRect *a,
         const SeralRect *b)
{
  return a->x + SLACK < seral_rect_right (b) && b->x + SLACK < seral_rect_right (a) &&
         a->y + SLACK < seral_rect_bottom (b) && b->y + SLACK < seral_rect_bottom (a);
}

/* Where a text leaves ink, which may be a little less than what it takes up. */
static SeralRect
get_ink (const SeralSceneText *text)
{
  SeralRect ink = *seral_text_line_get_ink (text->line);

  ink.x += text->extents.x;
  ink.y += text->baseline;

  return ink;
}

/* No text leaves the picture, and no two texts run into each other. */
static void
check_texts (SeralScene   *scene,
             const Sample *sample)
{
  const SeralSceneItem *items;
  guint n = 0;

  items = seral_scene_get_items (scene, &n);
  for (guint i = 0; i < n; i++)
    {
      const SeralRect *box = &items[i].text.extents;
      SeralRect ink;

      if (items[i].kind != SERAL_SCENE_TEXT)
        continue;
      ink = get_ink (&items[i].text);
      if (ink.x < -SLACK || ink.y < -SLACK || seral_rect_right (&ink) > sample->width + SLACK ||
          seral_rect_bottom (&ink) > sample->height + SLACK)
        {
          g_autofree char *where = describe (sample);

          g_error ("%s: \"%s\" leaves the picture", where, seral_text_line_get_text (items[i].text.line));
        }

      for (guint j = 0; j < i; j++)
        if (items[j].kind == SERAL_SCENE_TEXT && overlap (box, &items[j].text.extents))
          {
            g_autofree char *where = describe (sample);

            g_error ("%s: \"%s\" and \"%s\" overlap", where, seral_text_line_get_text (items[j].text.line),
                     seral_text_line_get_text (items[i].text.line));
          }
    }
}

static gboolean
is_xml_name (const char *id)
{
  if (!g_ascii_isalpha (id[0]))
    return FALSE;
  for (const char *p = id; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-' && *p != '.' && *p != '_')
      return FALSE;

  return TRUE;
}

/* Every region can be spoken of, told from the others, and pointed at. */
static void
check_regions (SeralScene   *scene,
               const Sample *sample)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  const SeralRegion *regions;
  guint n = 0;

  regions = seral_scene_get_regions (scene, &n);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <=, 260);

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpstr (regions[i].label, !=, "");
      g_assert_nonnull (regions[i].description);
      g_assert_true (is_xml_name (regions[i].id));
      g_assert_true (g_hash_table_add (ids, (gpointer) regions[i].id));
      g_assert_cmpint (regions[i].parent, <, (int) i);
      g_assert_cmpfloat (regions[i].bounds.width, >, 0);
      g_assert_cmpfloat (regions[i].bounds.height, >, 0);
    }
}

/* What stands on the stairs does not stand in them. */
static void
check_marks (SeralScene   *scene,
             const Sample *sample)
{
  const SeralRegion *regions;
  guint n = 0;

  regions = seral_scene_get_regions (scene, &n);
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      if (regions[i].kind == SERAL_REGION_MARK && regions[j].kind == SERAL_REGION_STAGE &&
          overlap (&regions[i].bounds, &regions[j].bounds))
        {
          g_autofree char *where = describe (sample);

          g_error ("%s: %s stands in %s", where, regions[i].id, regions[j].id);
        }
}

static void
test_random (gconstpointer data)
{
  const char *kind = data;
  GRand *rand = g_rand_new_with_seed (20261121);

  for (guint i = 0; i < N_CHARTS; i++)
    {
      Sample sample;
      g_autoptr (SeralScene) scene = NULL;

      pick (rand, kind, &sample);
      scene = lay_out (rand, &sample);
      check_texts (scene, &sample);
      check_regions (scene, &sample);
      if (strcmp (kind, "staircase") == 0)
        check_marks (scene, &sample);
      g_assert_cmpstr (seral_scene_get_title (scene), !=, "");
      g_assert_cmpstr (seral_scene_get_description (scene), !=, "");
    }

  g_rand_free (rand);
}

/* Below what it asks for, a chart need not be legible; it must not fail. */
static void
test_any_size (gconstpointer data)
{
  static const double sides[] = { 0, 1, 17, 60, 150, 4000 };
  guint n_dimensions = strcmp (data, "radar") == 0 ? 24 : 60;
  g_autoptr (SeralModel) model = chart_support_model (32, 1, n_dimensions, CHART_NAMES_LONG);
  g_autoptr (SeralResult) result = chart_support_result (model, 7, FALSE);
  g_autoptr (SeralChartData) chart_data = chart_support_data_for (data, result, 20);

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sides); j++)
      {
        g_autoptr (SeralScene) scene = chart_support_scene (data, chart_data, sides[i], sides[j]);

        g_assert_cmpfloat (seral_scene_get_width (scene), >=, sides[i]);
      }
}

/* The smallest picture still says what matters most. */
static void
test_small (gconstpointer data)
{
  g_autoptr (SeralModel) model = chart_support_model (5, 1, 7, CHART_NAMES_SHORT);
  g_autoptr (SeralResult) result = chart_support_result (model, 2, FALSE);
  g_autoptr (SeralChartData) chart_data = chart_support_data_for (data, result, 4);
  g_autoptr (SeralScene) scene = chart_support_scene (data, chart_data, 320, 240);
  g_autofree char *dump = chart_support_dump (scene);

  if (strcmp (data, "staircase") == 0 || strcmp (data, "heatmap") == 0)
    g_assert_nonnull (strstr (dump, "\"You are here\""));
  if (strcmp (data, "radar") == 0)
    g_assert_nonnull (strstr (dump, "\"Dimension 1\""));
  g_assert_nonnull (strstr (dump, "\ntext "));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  chart_support_add_for_kinds ("/chart/layout/random", test_random);
  chart_support_add_for_kinds ("/chart/layout/any-size", test_any_size);
  chart_support_add_for_kinds ("/chart/layout/small", test_small);

  return g_test_run ();
}
