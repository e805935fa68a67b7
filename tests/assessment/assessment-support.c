/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "assessment-support.h"

GBytes *
support_whole_bytes (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "assessments", "whole.seral", NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (text, length);
}

static SeralAssessment *
read_good (GBytes *bytes)
{
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;
  SeralAssessment *assessment = seral_assessment_new_from_bytes (bytes, faults, &error);
  g_autofree char *text = seral_faults_to_text (faults);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "");
  g_assert_nonnull (assessment);

  return assessment;
}

SeralAssessment *
support_whole (void)
{
  g_autoptr (GBytes) bytes = support_whole_bytes ();

  return read_good (bytes);
}

GBytes *
support_bytes (const char *text)
{
  char *json = g_strdelimit (g_strdup (text), "'", '"');

  return g_bytes_new_take (json, strlen (json));
}

SeralAssessment *
support_read (const char *text)
{
  g_autoptr (GBytes) bytes = support_bytes (text);

  return read_good (bytes);
}

char *
support_to_text (SeralAssessment *assessment)
{
  g_autoptr (GBytes) bytes = seral_assessment_to_bytes (assessment);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

void
support_assert_text (SeralAssessment *assessment,
                     const char      *text)
{
  g_autofree char *found = support_to_text (assessment);

  g_assert_cmpstr (found, ==, text);
}

SeralChange *
support_apply (SeralAssessment *assessment,
               SeralChange     *change)
{
  g_autoptr (SeralChange) taken = change;
  g_autoptr (GError) error = NULL;
  SeralChange *inverse = seral_change_apply (taken, assessment, &error);

  g_assert_no_error (error);
  g_assert_nonnull (inverse);

  return inverse;
}

void
support_do (SeralHistory *history,
            SeralChange  *change)
{
  g_autoptr (SeralChange) taken = change;
  g_autoptr (GError) error = NULL;
  gboolean done = seral_history_do (history, taken, &error);

  g_assert_no_error (error);
  g_assert_true (done);
}

/* The value that was asked for last; tests have one thread. */
static GValue the_value = G_VALUE_INIT;

static GValue *
init_value (GType type)
{
  if (G_IS_VALUE (&the_value))
    g_value_unset (&the_value);

  return g_value_init (&the_value, type);
}

const GValue *
support_text (const char *text)
{
  GValue *value = init_value (G_TYPE_STRING);

  g_value_set_string (value, text);

  return value;
}

const GValue *
support_choice (GType type,
                int   choice)
{
  GValue *value = init_value (type);

  g_value_set_enum (value, choice);

  return value;
}

const GValue *
support_strings (const char *first,
                 ...)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GValue *value = init_value (G_TYPE_STRV);
  va_list strings;

  va_start (strings, first);
  for (const char *string = first; string != NULL; string = va_arg (strings, const char *))
    g_strv_builder_add (builder, string);
  va_end (strings);

  g_value_take_boxed (value, g_strv_builder_end (builder));

  return value;
}

SeralSheet *
support_first_sheet (SeralAssessment *assessment)
{
  g_autoptr (SeralRound) round = g_list_model_get_item (seral_assessment_get_rounds (assessment), 0);

  return seral_round_get_primary_sheet (round);
}
