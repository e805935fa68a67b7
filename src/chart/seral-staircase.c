/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/seral-chart-parts-private.h"
#include "chart/seral-staircase-private.h"
#include "chart/seral-staircase.h"
#include "words/seral-words-what-if.h"

struct _SeralStaircase
{
  SeralChart parent_instance;
};

G_DEFINE_FINAL_TYPE (SeralStaircase, seral_staircase, SERAL_TYPE_CHART)

static void
seral_staircase_measure (SeralChart     *chart,
                         SeralChartSize *size)
{
  *size = (SeralChartSize) { 240, 160, 800, 440 };
}

static void
seral_staircase_draw (SeralChart        *chart,
                      SeralSceneBuilder *builder,
                      const SeralRect   *area)
{
  g_auto (SeralStairs) stairs = { NULL, };

  seral_stairs_init (&stairs, chart, builder, area);
  seral_stairs_layout (&stairs);
  seral_stairs_draw (&stairs);
}

static char *
seral_staircase_dup_title (SeralChart *chart)
{
  return seral_words_headline (seral_chart_get_catalogue (chart),
                               seral_chart_data_get_result (seral_chart_get_data (chart)));
}

/* Which mark shows what a remark says. */
static SeralMarks
mark_of (SeralRemarkKind kind)
{
  switch ((int) kind)
    {
    case SERAL_REMARK_OPEN:
      return SERAL_MARK_RANGE;
    case SERAL_REMARK_EVIDENCE:
      return SERAL_MARK_EVIDENCED;
    case SERAL_REMARK_PREVALENCE:
      return SERAL_MARK_PREVALENCE;
    default:
      return 0;
    }
}

static char *
seral_staircase_dup_summary (SeralChart *chart)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);
  SeralResult *result = seral_chart_data_get_result (seral_chart_get_data (chart));
  SeralResult *real = seral_chart_data_get_real (seral_chart_get_data (chart));
  g_autofree char *summary = seral_words_summary (catalogue, result, seral_chart_get_shown_target (chart));
  g_autoptr (GPtrArray) remarks = seral_words_remarks (catalogue, result);
  GString *text = g_string_new (summary);

  if (real != NULL)
    {
      g_autofree char *beside = seral_words_what_if (catalogue, real, result);

      g_string_append_printf (text, " %s.", beside);
    }

  for (guint i = 0; i < remarks->len; i++)
    {
      const SeralRemark *remark = g_ptr_array_index (remarks, i);

      if ((seral_chart_get_marks (chart) & mark_of (remark->kind)) != 0)
        g_string_append_printf (text, " %s", remark->text);
    }

  return g_string_free (text, FALSE);
}

static SeralTable *
seral_staircase_create_table (SeralChart *chart)
{
  SeralChartData *data = seral_chart_get_data (chart);

  return seral_words_table_stages (seral_chart_get_catalogue (chart), seral_chart_data_get_result (data),
                                   seral_chart_get_shown_target (chart), seral_chart_data_get_real (data));
}

static void
seral_staircase_class_init (SeralStaircaseClass *klass)
{
  SeralChartClass *chart_class = SERAL_CHART_CLASS (klass);

  chart_class->measure = seral_staircase_measure;
  chart_class->draw = seral_staircase_draw;
  chart_class->dup_title = seral_staircase_dup_title;
  chart_class->dup_summary = seral_staircase_dup_summary;
  chart_class->create_table = seral_staircase_create_table;
}

static void
seral_staircase_init (SeralStaircase *self)
{
}

/**
 * seral_staircase_new:
 * @data: (nullable): what to show
 *
 * Makes a staircase.
 *
 * Returns: (transfer full): the chart
 */
SeralChart *
seral_staircase_new (SeralChartData *data)
{
  return g_object_new (SERAL_TYPE_STAIRCASE, "data", data, NULL);
}
