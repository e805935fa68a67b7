/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-draft-words.h"
#include "base/seral-catalogue.h"

/* A day and a time of day, in the user's own time zone. */
static char *
format_time (gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (seconds);
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;
  GDate date;

  if (time == NULL)
    return g_strdup ("?");

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (time),
                  (GDateMonth) g_date_time_get_month (time), (GDateYear) g_date_time_get_year (time));
  day = seral_format_date (seral_catalogue_get_default (), &date);
  /* Translators: the time of day, as g_date_time_format() takes it: hours and minutes */
  clock = g_date_time_format (time, _("%H:%M"));

  /* Translators: a day, then a time of day */
  return g_strdup_printf (_("%s, %s"), day, clock);
}

static void
queried_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (object), result, NULL);
  SeralDraft *draft = g_task_get_task_data (task);
  g_autofree char *changed = format_time (seral_draft_get_time (draft));
  g_autofree char *saved = NULL;

  if (info == NULL)
    {
      /* Translators: %s is a day and a time */
      g_task_return_pointer (task, g_strdup_printf (_("Changed %s. Its file is not there any more."), changed), g_free);
      return;
    }

  saved = format_time ((gint64) g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED));
  /* Translators: both %s are a day and a time */
  g_task_return_pointer (task, g_strdup_printf (_("Changed %s. Its file was saved %s."), changed, saved), g_free);
}

/**
 * seral_draft_words_async:
 * @draft: a draft
 * @callback: called with the words
 * @user_data: data for @callback
 *
 * Says when a draft was made, and when its file was saved: who has to choose
 * between the two sees both.
 */
void
seral_draft_words_async (SeralDraft          *draft,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  g_autoptr (GFile) file = seral_draft_get_file (draft);
  g_autofree char *changed = NULL;

  g_task_set_source_tag (task, seral_draft_words_async);
  g_task_set_task_data (task, g_object_ref (draft), g_object_unref);
  if (file != NULL)
    {
      g_file_query_info_async (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, NULL,
                               queried_cb, g_steal_pointer (&task));
      return;
    }

  changed = format_time (seral_draft_get_time (draft));
  /* Translators: %s is a day and a time */
  g_task_return_pointer (task, g_strdup_printf (_("Changed %s. It was never saved."), changed), g_free);
}

/**
 * seral_draft_words_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full): the words
 */
char *
seral_draft_words_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
