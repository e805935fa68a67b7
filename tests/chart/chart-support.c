/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <fontconfig/fontconfig.h>
#include <math.h>
#include <string.h>
#include <pango/pangofc-fontmap.h>

#include "base/seral-date.h"
#include "chart-support.h"
#include "chart/seral-chart-text.h"

/* Where Debian's fonts-cantarell and fonts-dejavu-core put them. */
static const char * const font_files[] =
{
  "/usr/share/fonts/opentype/cantarell/Cantarell-Regular.otf",
  "/usr/share/fonts/opentype/cantarell/Cantarell-Bold.otf",
  "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
  "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf",
};

static const char * const short_names[] =
{
  "Initial", "Repeatable", "Defined", "Managed", "Optimising", "Leading", "Shaping", "Renewing", "Whole",
};

static const char * const long_names[] =
{
  "Ad-hoc partnerships without any system or owner",
  "Strategisch orchestrierte Partnerökosystemlandschaft",
  "Donaudampfschifffahrtsgesellschaftskapitänswürde",
  "Managed",
  "A stage whose name simply never seems to come to an end, however long one reads",
  "Interoperability and Institutionalisation",
  "Programme",
  "World-class ecosystem orchestration across continents",
  "End",
};

static const char * const arabic_names[] =
{
  "شراكات عشوائية", "شركاء مُدارون", "برنامج الشركاء", "منظومة الشركاء", "منظومة منسقة",
  "قيادة", "تشكيل", "تجديد", "اكتمال",
};

/* Whether the fonts that fixtures were made with are there. */
gboolean
chart_support_has_fonts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (font_files); i++)
    if (!g_file_test (font_files[i], G_FILE_TEST_EXISTS))
      return FALSE;

  return TRUE;
}

/*
 * A context that knows the fonts of the fixtures and no others, whatever is
 * installed and configured; the same one each time, owned here.
 */
PangoContext *
chart_support_context (void)
{
  static PangoContext *context;
  g_autoptr (PangoFontMap) map = NULL;

  if (context != NULL)
    return context;

  map = pango_cairo_font_map_new ();
  if (chart_support_has_fonts ())
    {
      FcConfig *config = FcConfigCreate ();

      for (guint i = 0; i < G_N_ELEMENTS (font_files); i++)
        g_assert_true (FcConfigAppFontAddFile (config, (const FcChar8 *) font_files[i]));
      pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (map), config);
      FcConfigDestroy (config);
    }

  context = seral_chart_text_context_new (map);

  return context;
}

static const char *
stage_name (ChartNames names,
            guint      index)
{
  switch (names)
    {
    case CHART_NAMES_LONG:
      return long_names[index % G_N_ELEMENTS (long_names)];
    case CHART_NAMES_ARABIC:
      return arabic_names[index % G_N_ELEMENTS (arabic_names)];
    case CHART_NAMES_SHORT:
    default:
      return short_names[index % G_N_ELEMENTS (short_names)];
    }
}

static const char *
dimension_name (ChartNames names)
{
  switch (names)
    {
    case CHART_NAMES_LONG:
      return "Strategie, Führung und gemeinsame Wertschöpfung";
    case CHART_NAMES_ARABIC:
      return "القيادة";
    case CHART_NAMES_SHORT:
    default:
      return "Dimension";
    }
}

static void
append_stages (GString    *json,
               guint       n_stages,
               int         base,
               ChartNames  names)
{
  g_string_append (json, "\"stages\":[");
  for (guint i = 0; i < n_stages; i++)
    g_string_append_printf (json, "%s{\"id\":\"s%u\",\"level\":%d,\"name\":\"%s\",\"tagline\":\"%s\"}",
                            i > 0 ? "," : "", i, base + (int) i, stage_name (names, i),
                            names == CHART_NAMES_LONG ? stage_name (names, i + 1) : "");

  g_string_append (json, "],\"transitions\":[");
  for (guint i = 1; i < n_stages; i++)
    g_string_append_printf (json, "%s{\"to\":\"s%u\",\"capability\":\"%s\",\"months\":{\"min\":6,\"max\":18}}",
                            i > 1 ? "," : "", i, stage_name (names, i + 2));
  g_string_append (json, "],");
}

/*
 * Two of three cells of dimension and stage are asked, so that each row and
 * column has gaps; and the first dimension has at each stage a criterion that
 * does not gate.
 */
static void
append_criteria (GString *json,
                 guint    n_stages,
                 guint    n_dimensions)
{
  const char *comma = "";

  g_string_append (json, "\"criteria\":[");
  for (guint i = 1; i < n_stages; i++)
    {
      g_string_append_printf (json,
                              "%s{\"id\":\"x%u\",\"dimension\":\"d0\",\"stage\":\"s%u\",\"scale\":\"scale\","
                              "\"question\":\"?\",\"gates\":false}",
                              comma, i, i);
      comma = ",";
    }
  for (guint i = 1; i < n_stages; i++)
    for (guint j = 0; j < n_dimensions; j++)
      if ((i + j) % 3 != 2)
        {
          g_string_append_printf (json,
                                  "%s{\"id\":\"c%u-%u\",\"dimension\":\"d%u\",\"stage\":\"s%u\","
                                  "\"scale\":\"scale\",\"question\":\"?\"}",
                                  comma, i, j, j, i);
          comma = ",";
        }
  g_string_append (json, "],");
}

/* A wheel of four parts and one of ten: shown by each dimension's first question, by none, and in turn. */
static void
append_wheels (GString    *json,
               guint       n_dimensions,
               ChartNames  names)
{
  static const guint sizes[] = { 4, 10 };

  g_string_append (json, ",\"wheels\":[");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_string_append_printf (json, "%s{\"id\":\"wheel-%u\",\"name\":\"%s\",\"segments\":[", i > 0 ? "," : "", i,
                              stage_name (names, i + 1));
      for (guint j = 0; j < sizes[i]; j++)
        {
          g_string_append_printf (json, "%s{\"id\":\"part-%u\",\"name\":\"%s\",\"text\":\"A part.\",\"criteria\":[",
                                  j > 0 ? "," : "", j, stage_name (names, j + 2));
          if (j % 4 != 3)
            g_string_append_printf (json, "\"c1-%u\"", j % n_dimensions % 3 == 1 ? 0 : j % n_dimensions / 3 * 3);
          g_string_append (json, "]}");
        }
      g_string_append (json, "]}");
    }
  g_string_append_c (json, ']');
}

/* A model made up for charts. */
SeralModel *
chart_support_model (guint      n_stages,
                     int        base,
                     guint      n_dimensions,
                     ChartNames names)
{
  GString *json = g_string_new ("{\"format\":\"seral-model\",\"formatVersion\":1,\"id\":\"made-up\","
                                "\"version\":\"1.0.0\",\"name\":\"Made-up Model\",\"publisher\":\"Nobody\","
                                "\"language\":\"en\",");
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  SeralModel *model;

  append_stages (json, n_stages, base, names);
  g_string_append (json,
                   "\"scales\":{\"scale\":{\"options\":[{\"id\":\"no\",\"label\":\"No\",\"value\":0},"
                   "{\"id\":\"partly\",\"label\":\"Partly\",\"value\":0.5},"
                   "{\"id\":\"yes\",\"label\":\"Yes\",\"value\":1}]}},\"dimensions\":[");
  for (guint i = 0; i < n_dimensions; i++)
    g_string_append_printf (json, "%s{\"id\":\"d%u\",\"name\":\"%s %u\"}", i > 0 ? "," : "", i,
                            dimension_name (names), i + 1);
  g_string_append (json, "],");
  append_criteria (json, n_stages, n_dimensions);
  g_string_append_printf (json,
                          "\"scoring\":{\"gate\":{\"rule\":\"mean\",\"threshold\":0.66},\"overall\":\"gated\"},"
                          "\"prevalence\":{\"text\":\"Most are early.\",\"stages\":[\"s1\",\"s%u\"]}",
                          n_stages > 2 ? 2 : 1);
  append_wheels (json, n_dimensions, names);
  g_string_append_c (json, '}');

  bytes = g_string_free_to_bytes (json);
  model = seral_model_new_from_bytes (bytes, seral_catalogue_get_default (), faults, &error);
  g_assert_no_error (error);
  g_assert_nonnull (model);

  return model;
}

static const char *
option_for (const SeralCriterion *criterion,
            int                   stage_level,
            int                   level,
            gboolean              leave_open)
{
  if (stage_level <= level)
    return "yes";
  if (leave_open)
    return NULL;
  if (stage_level == level + 1)
    return criterion->index % 2 == 0 ? "partly" : "no";

  return criterion->index % 5 == 0 ? "yes" : "no";
}

static SeralResult *
make_result (SeralModel *model,
             int         level,
             gboolean    leave_open,
             gboolean    thin)
{
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  const SeralStage *stages = seral_model_get_stages (model, NULL);
  const SeralCriterion *criteria;
  guint n = 0;

  criteria = seral_model_get_criteria (model, &n);
  for (guint i = 0; i < n && level != CHART_NOTHING; i++)
    {
      int stage_level = stages[criteria[i].stage].level;
      const char *option = option_for (&criteria[i], stage_level, level, leave_open);

      if (thin && !criteria[i].gates)
        option = "no";
      if (option != NULL)
        seral_answers_set (answers, i, option, i % 4 != 0);
    }

  return seral_score (answers, SERAL_DEPTH_FULL);
}

/* Everything up to a level in place, some of the next, and a little beyond; most of it with evidence. */
SeralResult *
chart_support_result (SeralModel *model,
                      int         level,
                      gboolean    leave_open)
{
  return make_result (model, level, leave_open, FALSE);
}

/* The same, with nothing of what marks a stage beside what it asks. */
SeralResult *
chart_support_thin_result (SeralModel *model,
                           int         level)
{
  return make_result (model, level, FALSE, TRUE);
}

SeralChartData *
chart_support_data (SeralResult *result,
                    int          target)
{
  SeralChartData *data = seral_chart_data_new (result);

  seral_chart_data_set_target (data, target);
  seral_chart_data_set_organisation (data, "Nordwind Software", "Resellers, Europe");
  seral_chart_data_set_round (data, "Autumn 2026", "2026-11-21");

  return data;
}

static void
add_rounds (SeralChartData *data)
{
  SeralResult *result = seral_chart_data_get_result (data);
  SeralModel *model = seral_result_get_model (result);
  int base = seral_model_get_base_level (model);
  g_autoptr (SeralResult) first = chart_support_result (model, base, FALSE);
  g_autoptr (SeralResult) second = chart_support_result (model, base + 1, FALSE);

  seral_chart_data_add_round (data, first, "Spring 2025", "2025-04-02");
  seral_chart_data_add_round (data, second, "Autumn 2025, the second round", "2025-10-14");
  seral_chart_data_add_round (data, result, "", "2026-11-21");
}

/* A model of seven stages, by another id. */
static SeralModel *
create_other_model (void)
{
  g_autoptr (SeralModel) model = chart_support_model (7, 0, 5, CHART_NAMES_SHORT);
  GBytes *bytes = seral_model_get_bytes (model);
  GString *json = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GBytes) changed = NULL;
  g_autoptr (GError) error = NULL;
  SeralModel *other;

  g_string_replace (json, "\"made-up\"", "\"other\"", 1);
  changed = g_string_free_to_bytes (json);
  other = seral_model_new_from_bytes (changed, seral_catalogue_get_default (), faults, &error);
  g_assert_no_error (error);

  return other;
}

static void
add_models (SeralChartData *data)
{
  g_autoptr (SeralModel) other = create_other_model ();
  g_autoptr (SeralResult) unknown = chart_support_result (other, CHART_NOTHING, FALSE);

  seral_chart_data_add_model (data, seral_chart_data_get_result (data), seral_chart_data_get_target (data));
  seral_chart_data_add_model (data, unknown, 5);
}

/* Items of every state, with both dates, with one, with none; late, and far away. */
static void
add_tasks (SeralChartData *data)
{
  static const struct
  {
    const char      *start;
    const char      *due;
    SeralPlanStatus  status;
  } tasks[] =
  {
    { "2026-09-01", "2026-10-31", SERAL_PLAN_STATUS_DONE },
    { "2026-10-01", "2026-11-01", SERAL_PLAN_STATUS_DOING },
    { "2026-12-01", "2027-06-30", SERAL_PLAN_STATUS_OPEN },
    { NULL, "2027-03-31", SERAL_PLAN_STATUS_OPEN },
    { "2027-02-01", NULL, SERAL_PLAN_STATUS_DOING },
    { NULL, NULL, SERAL_PLAN_STATUS_OPEN },
    { "2027-01-01", "2027-01-02", SERAL_PLAN_STATUS_DROPPED },
    { "2027-05-05", "2027-05-04", SERAL_PLAN_STATUS_OPEN },
  };
  SeralModel *model = seral_chart_data_get_model (data);
  const SeralStage *stages;
  guint n = 0;
  GDate today;

  stages = seral_model_get_stages (model, &n);
  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", i);
      SeralChartTask task = {
        id, stages[i % n].name, i % 3 == 0 ? "" : "Ingrid Solheim", "Milestone", { 0 }, { 0 }, tasks[i].status,
        stages[i / 3 % n].level,
      };

      g_date_clear (&task.start, 1);
      g_date_clear (&task.due, 1);
      seral_date_parse (tasks[i].start, &task.start);
      seral_date_parse (tasks[i].due, &task.due);
      seral_chart_data_add_task (data, &task);
    }
  seral_date_parse ("2026-11-21", &today);
  seral_chart_data_set_today (data, &today);
}

/* Three people's answers to a model: what one says depends on who it is and on the question. */
static SeralAssessment *
create_assessment (SeralModel *model)
{
  static const char * const options[] = { "no", "partly", "yes", "dont-know" };
  static const char * const names[] = { "Amara Diallo", "Bruno Keller", "" };
  GString *json = g_string_new ("{\"format\":\"seral-assessment\",\"formatVersion\":1,\"id\":\"a\",\"title\":\"\","
                                "\"organisation\":{\"name\":\"Nordwind\"},\"models\":[{\"id\":\"made-up\","
                                "\"version\":\"1.0.0\",\"depth\":\"full\"}],\"rounds\":[{\"id\":\"r\","
                                "\"title\":\"R\",\"date\":\"2026-11-21\",\"scope\":\"\",\"sheets\":[");
  const SeralCriterion *criteria;
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  SeralAssessment *assessment;
  guint n = 0;

  criteria = seral_model_get_criteria (model, &n);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_string_append_printf (json, "%s{\"id\":\"s%u\",\"respondent\":{\"name\":\"%s\"},\"answers\":{\"made-up\":{",
                              i > 0 ? "," : "", i, names[i]);
      for (guint j = 0; j < n; j++)
        g_string_append_printf (json, "%s\"%s\":{\"option\":\"%s\"}", j > 0 ? "," : "", criteria[j].id,
                                options[(j / 2 + i * (j % 3)) % G_N_ELEMENTS (options)]);
      g_string_append (json, "}}}");
    }
  g_string_append (json, "]}]}");

  bytes = g_string_free_to_bytes (json);
  assessment = seral_assessment_new_from_bytes (bytes, faults, &error);
  g_assert_no_error (error);

  return assessment;
}

/* What three people disagree on. */
static SeralChartData *
create_group_data (SeralModel *model,
                   int         target)
{
  g_autoptr (SeralAssessment) assessment = create_assessment (model);
  SeralRound *round = seral_assessment_get_latest_round (assessment);
  GListModel *sheets = seral_round_get_sheets (round);
  g_autoptr (SeralAnswers) answers = seral_answers_new_from_round (model, round);
  g_autoptr (SeralResult) result = seral_score (answers, SERAL_DEPTH_FULL);
  SeralChartData *data = chart_support_data (result, target);

  for (guint i = 0; i < g_list_model_get_n_items (sheets); i++)
    {
      g_autoptr (SeralSheet) sheet = g_list_model_get_item (sheets, i);
      g_autoptr (SeralAnswers) own = seral_answers_new_from_map (model, seral_sheet_get_answers (sheet));

      seral_chart_data_add_respondent (data, seral_sheet_get_respondent_name (sheet), own);
    }

  return data;
}

/* Data in which a kind of chart has something to show, as far as @result lets it. */
SeralChartData *
chart_support_data_for (const char  *kind,
                        SeralResult *result,
                        int          target)
{
  SeralChartData *data;

  if (strcmp (kind, "agreement") == 0)
    return create_group_data (seral_result_get_model (result), target);

  data = chart_support_data (result, target);
  add_rounds (data);
  add_models (data);
  add_tasks (data);

  return data;
}

/* A chart with every mark, laid out with the fonts of the fixtures. */
SeralScene *
chart_support_scene (const char     *kind,
                     SeralChartData *data,
                     double          width,
                     double          height)
{
  g_autoptr (SeralChart) chart = seral_chart_kind_create (seral_chart_kind_find (kind), data);

  seral_chart_set_marks (chart, SERAL_MARKS_ALL);

  return seral_chart_layout (chart, chart_support_context (), width, height);
}

static void
dump_region (GString           *text,
             SeralScene        *scene,
             int                index)
{
  guint n = 0;
  const SeralRegion *region = &seral_scene_get_regions (scene, &n)[index];

  g_string_append_printf (text, "region %s kind %d parent %d at %.0f %.0f size %.0f %.0f\n  %s | %s\n",
                          region->id, region->kind, region->parent,
                          region->bounds.x, region->bounds.y, region->bounds.width, region->bounds.height,
                          region->label, region->description);
}

static void
dump_path (GString              *text,
           const SeralScenePath *path)
{
  double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;

  for (guint i = 0; i < path->n_points; i++)
    {
      left = MIN (left, path->points[2 * i]);
      right = MAX (right, path->points[2 * i]);
      top = MIN (top, path->points[2 * i + 1]);
      bottom = MAX (bottom, path->points[2 * i + 1]);
    }

  g_string_append_printf (text, "path of %u from %.0f %.0f to %.0f %.0f", path->n_ops, left, top, right, bottom);
  if (path->filled)
    g_string_append_printf (text, " fill #%06x", path->fill);
  if (path->stroked)
    g_string_append_printf (text, " stroke #%06x width %.1f dash %.1f", path->stroke, path->line_width, path->dash);
  g_string_append_c (text, '\n');
}

static void
dump_text (GString              *text,
           const SeralSceneText *item)
{
  g_string_append_printf (text, "text %.0f %.0f width %.0f size %.1f%s #%06x anchor %d \"%s\"\n",
                          item->extents.x, item->baseline, item->extents.width, item->size,
                          item->bold ? " bold" : "", item->color, item->anchor,
                          seral_text_line_get_text (item->line));
}

/* A scene as text that reads and diffs well. */
char *
chart_support_dump (SeralScene *scene)
{
  GString *text = g_string_new (NULL);
  const SeralSceneItem *items;
  guint n = 0, n_regions = 0;
  int region = -1;

  g_string_append_printf (text, "scene %.0f %.0f%s\n%s\n%s\n", seral_scene_get_width (scene),
                          seral_scene_get_height (scene), seral_scene_is_rtl (scene) ? " rtl" : "",
                          seral_scene_get_title (scene), seral_scene_get_description (scene));
  seral_scene_get_regions (scene, &n_regions);
  for (guint i = 0; i < n_regions; i++)
    dump_region (text, scene, (int) i);

  items = seral_scene_get_items (scene, &n);
  for (guint i = 0; i < n; i++)
    {
      if (items[i].region != region)
        {
          region = items[i].region;
          g_string_append_printf (text, "in %d\n", region);
        }
      if (items[i].kind == SERAL_SCENE_PATH)
        dump_path (text, &items[i].path);
      else
        dump_text (text, &items[i].text);
    }

  return g_string_free (text, FALSE);
}

/* A test for each kind of chart, whose id it gets: "PATH/KIND". */
void
chart_support_add_for_kinds (const char    *path,
                             GTestDataFunc  func)
{
  for (guint i = 0; i < seral_chart_kind_get_n (); i++)
    {
      const char *kind = seral_chart_kind_get_id (seral_chart_kind_get (i));
      g_autofree char *name = g_strconcat (path, "/", kind, NULL);

      g_test_add_data_func (name, kind, func);
    }
}
