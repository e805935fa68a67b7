/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/seral-flywheel-private.h"
#include "chart/seral-flywheel.h"
#include "words/seral-words-models.h"

struct _SeralFlywheel
{
  SeralChart parent_instance;
};

G_DEFINE_FINAL_TYPE (SeralFlywheel, seral_flywheel, SERAL_TYPE_CHART)

/* What is known of each segment of a wheel, by the models of the document. */
GArray *
seral_flywheel_score (SeralChartData   *data,
                      const SeralWheel *wheel)
{
  const SeralChartModel *models;
  g_autofree SeralResult **others = NULL;
  guint n = 0;

  models = seral_chart_data_get_models (data, &n);
  others = g_new0 (SeralResult *, n + 1);
  for (guint i = 0; i < n; i++)
    others[i] = models[i].result;

  return seral_wheel_score (wheel, seral_chart_data_get_result (data), others, n);
}

static void
seral_flywheel_measure (SeralChart     *chart,
                        SeralChartSize *size)
{
  *size = (SeralChartSize) { 280, 200, 800, 520 };
}

static void
seral_flywheel_draw_chart (SeralChart        *chart,
                           SeralSceneBuilder *builder,
                           const SeralRect   *area)
{
  g_autofree char *obstacle = seral_flywheel_dup_obstacle (seral_chart_get_data (chart),
                                                           seral_chart_get_catalogue (chart));

  if (obstacle != NULL)
    seral_chart_draw_sentence (chart, builder, area, obstacle);
  else
    seral_flywheel_draw (chart, builder, area);
}

static guint
count_in_place (GArray *values)
{
  guint n = 0;

  for (guint i = 0; i < values->len; i++)
    n += g_array_index (values, SeralSegmentValue, i).value >= 1 - SERAL_SCORING_EPSILON ? 1 : 0;

  return n;
}

/* "Flywheel: two of four segments in place". */
static char *
dup_finding (SeralChart       *chart,
             const SeralWheel *wheel)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);
  g_autoptr (GArray) values = seral_flywheel_score (seral_chart_get_data (chart), wheel);
  guint n = count_in_place (values);
  g_autofree char *count = seral_words_count (catalogue, n);
  g_autofree char *all = seral_words_count (catalogue, values->len);

  if (n == 0)
    /* Translators: the name of a wheel, and of how many segments none is in place. */
    return g_strdup_printf (seral_text (catalogue, "%s: none of %s in place yet"), wheel->name, all);

  /* Translators: the name of a wheel, and two numbers in words. */
  return g_strdup_printf (seral_ntext (catalogue, "%s: %s of %s in place", "%s: %s of %s in place", n),
                          wheel->name, count, all);
}

static char *
seral_flywheel_dup_title (SeralChart *chart)
{
  SeralModel *model = seral_chart_data_get_model (seral_chart_get_data (chart));
  const SeralWheel *wheels;
  guint n = 0;

  wheels = seral_model_get_wheels (model, &n);
  if (n == 0)
    return g_strdup (seral_text (seral_chart_get_catalogue (chart), "Flywheel"));

  return dup_finding (chart, &wheels[0]);
}

static char *
seral_flywheel_dup_summary (SeralChart *chart)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);
  SeralChartData *data = seral_chart_get_data (chart);
  const SeralWheel *wheels;
  GString *text;
  guint n = 0;
  char *obstacle = seral_flywheel_dup_obstacle (data, catalogue);

  if (obstacle != NULL)
    return obstacle;

  text = g_string_new (NULL);
  wheels = seral_model_get_wheels (seral_chart_data_get_model (data), &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *finding = dup_finding (chart, &wheels[i]);
      g_autofree char *sentence = g_strdup_printf (seral_text (catalogue, "%s."), finding);
      g_autoptr (GArray) values = seral_flywheel_score (data, &wheels[i]);

      seral_chart_append_sentence (text, sentence);
      for (guint j = 0; j < values->len; j++)
        {
          const SeralSegmentValue *value = &g_array_index (values, SeralSegmentValue, j);
          /* Translators: a segment of a wheel, and whether it is in place. */
          g_autofree char *words = g_strdup_printf (seral_text (catalogue, "%s: %s."), value->segment->name,
                                                    seral_words_segment (catalogue, value));

          seral_chart_append_sentence (text, words);
        }
    }

  return g_string_free (text, FALSE);
}

static SeralTable *
seral_flywheel_create_table (SeralChart *chart)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);
  SeralChartData *data = seral_chart_get_data (chart);
  const char *columns[] = {
    seral_text (catalogue, "Wheel"), seral_text (catalogue, "Segment"), seral_text (catalogue, "In place"),
    seral_text (catalogue, "What it is"), NULL,
  };
  SeralTable *table = seral_table_new (seral_text (catalogue, "Flywheel"), columns);
  const SeralWheel *wheels;
  guint n = 0;

  wheels = seral_model_get_wheels (seral_chart_data_get_model (data), &n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GArray) values = seral_flywheel_score (data, &wheels[i]);

      for (guint j = 0; j < values->len; j++)
        {
          const SeralSegmentValue *value = &g_array_index (values, SeralSegmentValue, j);

          seral_chart_take_row (table, g_strdup (wheels[i].name), g_strdup (value->segment->name),
                                g_strdup (seral_words_segment (catalogue, value)), g_strdup (value->segment->text), NULL);
        }
    }

  return table;
}

static void
seral_flywheel_class_init (SeralFlywheelClass *klass)
{
  SeralChartClass *chart_class = SERAL_CHART_CLASS (klass);

  chart_class->measure = seral_flywheel_measure;
  chart_class->draw = seral_flywheel_draw_chart;
  chart_class->dup_title = seral_flywheel_dup_title;
  chart_class->dup_summary = seral_flywheel_dup_summary;
  chart_class->create_table = seral_flywheel_create_table;
}

static void
seral_flywheel_init (SeralFlywheel *self)
{
}

/**
 * seral_flywheel_new:
 * @data: (nullable): what to show
 *
 * Makes a chart of the wheels of a definition.
 *
 * Returns: (transfer full): the chart
 */
SeralChart *
seral_flywheel_new (SeralChartData *data)
{
  return g_object_new (SERAL_TYPE_FLYWHEEL, "data", data, NULL);
}

/**
 * seral_flywheel_is_offered:
 * @model: a model
 *
 * Returns: whether the model has a wheel
 */
gboolean
seral_flywheel_is_offered (SeralModel *model)
{
  guint n = 0;

  g_return_val_if_fail (SERAL_IS_MODEL (model), FALSE);

  seral_model_get_wheels (model, &n);

  return n > 0;
}

/**
 * seral_flywheel_dup_obstacle:
 * @data: what to show
 * @catalogue: the language
 *
 * Returns: (transfer full) (nullable): why there is nothing to show
 */
char *
seral_flywheel_dup_obstacle (SeralChartData *data,
                             SeralCatalogue *catalogue)
{
  g_return_val_if_fail (data != NULL, NULL);
  g_return_val_if_fail (catalogue != NULL, NULL);

  if (seral_flywheel_is_offered (seral_chart_data_get_model (data)))
    return NULL;

  return g_strdup (seral_text (catalogue, "This model has no flywheel."));
}
