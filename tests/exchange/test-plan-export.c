/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "assessment/seral-change.h"
#include "base/seral-date.h"
#include "exchange-support.h"
#include "exchange/seral-plan-export.h"

#define SAMPLE "halden-instruments.seral"

typedef struct
{
  Sample          sample;
  SeralPlanPart   part;
  SeralPlanExport plan;
} Fixture;

static void
fixture_init (Fixture *self)
{
  g_setenv ("SOURCE_DATE_EPOCH", "1798761600", TRUE);
  sample_load (&self->sample, SAMPLE);
  self->part = (SeralPlanPart) { self->sample.result, 3 };
  self->plan = (SeralPlanExport) {
    .catalogue = self->sample.catalogue,
    .assessment = self->sample.assessment,
    .parts = &self->part,
    .n_parts = 1,
  };
  g_assert_true (seral_date_parse ("2027-01-01", &self->plan.today));
}

static char *
export (Fixture           *self,
        SeralExportFormat  format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = seral_plan_export (&self->plan, format, &error);
  gsize length;
  const char *data;

  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, &length);
  g_assert_true (g_utf8_validate (data, (gssize) length, NULL));

  return g_strndup (data, length);
}

static void
add_item (Fixture       *self,
          SeralPlanItem *item)
{
  g_autoptr (SeralChange) change = seral_change_new_add_plan_item ("Add", item, -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (SeralChange) back G_GNUC_UNUSED = seral_change_apply (change, self->sample.assessment, &error);

  g_assert_no_error (error);
}

static void
test_formats (void)
{
  g_assert_true (seral_plan_export_takes (SERAL_EXPORT_CSV));
  g_assert_true (seral_plan_export_takes (SERAL_EXPORT_MARKDOWN));
  g_assert_true (seral_plan_export_takes (SERAL_EXPORT_CALENDAR));
  g_assert_true (seral_plan_export_takes (SERAL_EXPORT_JSON));
  g_assert_false (seral_plan_export_takes (SERAL_EXPORT_PDF));
}

/* The same plan gives the same bytes, in every format. */
static void
test_reproducible (void)
{
  Fixture self;

  fixture_init (&self);
  for (guint i = 0; i < SERAL_N_EXPORT_FORMATS; i++)
    {
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;

      if (!seral_plan_export_takes ((SeralExportFormat) i))
        continue;
      first = export (&self, (SeralExportFormat) i);
      second = export (&self, (SeralExportFormat) i);
      g_assert_cmpstr (first, ==, second);
    }
  sample_clear (&self.sample);
}

/* Items of other models are left out where some are selected; those of none are in every plan. */
static void
test_selected (void)
{
  Fixture self;
  g_autoptr (SeralPlanItem) other = g_object_new (SERAL_TYPE_PLAN_ITEM, "model", "other", "title", "Elsewhere", NULL);
  g_autoptr (SeralPlanItem) own = g_object_new (SERAL_TYPE_PLAN_ITEM, "title", "Everywhere", NULL);
  g_autofree char *every = NULL;
  g_autofree char *selected = NULL;

  fixture_init (&self);
  add_item (&self, other);
  add_item (&self, own);
  every = export (&self, SERAL_EXPORT_CSV);
  self.plan.selected = TRUE;
  selected = export (&self, SERAL_EXPORT_CSV);

  g_assert_nonnull (strstr (every, "Elsewhere"));
  g_assert_nonnull (strstr (every, "Everywhere"));
  g_assert_null (strstr (selected, "Elsewhere"));
  g_assert_nonnull (strstr (selected, "Everywhere"));
  sample_clear (&self.sample);
}

static void
test_notes (void)
{
  Fixture self;
  g_autoptr (SeralPlanItem) noted = g_object_new (SERAL_TYPE_PLAN_ITEM, "title", "T", "note", "Between us", NULL);

  fixture_init (&self);
  add_item (&self, noted);
  for (guint i = 0; i < SERAL_N_EXPORT_FORMATS; i++)
    {
      g_autofree char *with = NULL;
      g_autofree char *without = NULL;

      if (!seral_plan_export_takes ((SeralExportFormat) i))
        continue;
      self.plan.without_notes = FALSE;
      with = export (&self, (SeralExportFormat) i);
      self.plan.without_notes = TRUE;
      without = export (&self, (SeralExportFormat) i);
      g_assert_nonnull (strstr (with, "Between us"));
      g_assert_null (strstr (without, "Between us"));
    }
  sample_clear (&self.sample);
}

/* A plan of nothing is a file too. */
static void
test_empty (void)
{
  Fixture self;
  g_autoptr (SeralAssessment) empty = seral_assessment_new ("Nordwind", "", "partnerspot", "1.0.0", SERAL_DEPTH_CORE);
  g_autofree char *csv = NULL;
  g_autofree char *markdown = NULL;
  g_autofree char *calendar = NULL;

  fixture_init (&self);
  self.plan.assessment = empty;
  self.plan.n_parts = 0;
  csv = export (&self, SERAL_EXPORT_CSV);
  markdown = export (&self, SERAL_EXPORT_MARKDOWN);
  calendar = export (&self, SERAL_EXPORT_CALENDAR);

  g_assert_true (g_str_has_prefix (csv, "Model,Stage,What to do,"));
  g_assert_cmpstr (markdown, ==, "# Nordwind: plan\n\n1 January 2027\n\nNothing is planned yet.\n");
  g_assert_true (g_str_has_suffix (calendar, "END:VCALENDAR\r\n"));
  g_assert_null (strstr (calendar, "BEGIN:VTODO"));
  sample_clear (&self.sample);
}

/* Text cannot leave its property, whatever is in it. */
static void
test_calendar_text (void)
{
  Fixture self;
  g_autoptr (SeralPlanItem) item = NULL;
  g_autofree char *calendar = NULL;

  item = g_object_new (SERAL_TYPE_PLAN_ITEM,
                       "id", "x\r\nBEGIN:VALARM",
                       "title", "a;b,c\\d\nBEGIN:VEVENT\r\nEND:VTODO\x01",
                       "due", "2999-12-31",
                       NULL);
  fixture_init (&self);
  add_item (&self, item);
  calendar = export (&self, SERAL_EXPORT_CALENDAR);

  g_assert_nonnull (strstr (calendar, "SUMMARY:a\\;b\\,c\\\\d\\nBEGIN:VEVENT \\nEND:VTODO \r\n"));
  g_assert_null (strstr (calendar, "\nBEGIN:VALARM"));
  for (const char *p = strchr (calendar, '\n'); p != NULL; p = strchr (p + 1, '\n'))
    g_assert_true (p[-1] == '\r');
  sample_clear (&self.sample);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/exchange/plan/formats", test_formats);
  g_test_add_func ("/exchange/plan/reproducible", test_reproducible);
  g_test_add_func ("/exchange/plan/selected", test_selected);
  g_test_add_func ("/exchange/plan/notes", test_notes);
  g_test_add_func ("/exchange/plan/empty", test_empty);
  g_test_add_func ("/exchange/plan/calendar-text", test_calendar_text);

  return g_test_run ();
}
