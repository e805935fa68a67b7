/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-question-row.h"
#include "app/seral-session-sandbox.h"
#include "app/seral-what-if-group.h"
#include "scoring/seral-what-if.h"
#include "words/seral-words-compare.h"
#include "words/seral-words-what-if.h"

struct _SeralWhatIfGroup
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* (element-type GtkWidget): children */
};

G_DEFINE_FINAL_TYPE (SeralWhatIfGroup, seral_what_if_group, ADW_TYPE_PREFERENCES_GROUP)

static void
take_row (SeralWhatIfGroup *self,
          GtkWidget        *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
add_words (SeralWhatIfGroup *self,
           const char       *title,
           const char       *words)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  take_row (self, row);
}

static AdwExpanderRow *
add_expander (SeralWhatIfGroup *self,
              const char       *title,
              gboolean          expanded)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), expanded);
  take_row (self, row);

  return ADW_EXPANDER_ROW (row);
}

static void
add_stages (SeralWhatIfGroup *self,
            SeralSession     *session,
            SeralComparison  *comparison)
{
  SeralCatalogue *catalogue = seral_session_get_catalogue (session);
  g_autofree char *now = seral_words_headline (catalogue, seral_comparison_get_from (comparison));
  g_autofree char *then = seral_words_headline (catalogue, seral_comparison_get_to (comparison));

  add_words (self, C_("what if", "Now"), now);
  add_words (self, C_("what if", "Then"), then);
}

static void
add_moves (SeralWhatIfGroup *self,
           SeralSession     *session,
           SeralComparison  *comparison)
{
  SeralCatalogue *catalogue = seral_session_get_catalogue (session);
  SeralModel *model = seral_session_get_model (session);
  guint n;
  const SeralMove *moves = seral_comparison_get_moves (comparison, &n);
  guint shown = MIN (n, SERAL_QUESTION_ROWS_MAX);
  AdwExpanderRow *row;
  g_autofree char *title = NULL;

  if (n == 0)
    return;

  title = g_strdup_printf (ngettext ("%u Answer Is Different", "%u Answers Are Different", n), n);
  row = add_expander (self, title, TRUE);
  for (guint i = 0; i < shown; i++)
    {
      g_autofree char *words = seral_words_what_if_move (catalogue, model, &moves[i]);

      adw_expander_row_add_row (row, seral_question_row_new (session, moves[i].criterion, words));
    }
  if (n > shown)
    adw_expander_row_add_row (row, seral_question_row_new_rest (n - shown));
}

static void
add_cleared (SeralWhatIfGroup *self,
             SeralSession     *session,
             SeralComparison  *comparison)
{
  g_autoptr (GArray) cleared = seral_what_if_cleared (seral_comparison_get_from (comparison),
                                                      seral_comparison_get_to (comparison));
  const char *title = _("Would Not Hold You Back Any More");

  if (cleared->len > 0)
    seral_question_row_add_all (add_expander (self, title, FALSE), session, title, cleared);
}

static void
add_dimensions (SeralWhatIfGroup *self,
                SeralSession     *session,
                SeralComparison  *comparison)
{
  guint n;
  const SeralDimensionMove *moves = seral_comparison_get_dimensions (comparison, &n);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = seral_words_dimension_move (seral_session_get_catalogue (session),
                                                           seral_session_get_model (session), &moves[i]);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, words);
    }

  if (n > 0)
    add_words (self, _("By Dimension"), text->str);
}

static void
remove_rows (SeralWhatIfGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));

  g_ptr_array_set_size (self->rows, 0);
}

static void
seral_what_if_group_finalize (GObject *object)
{
  SeralWhatIfGroup *self = SERAL_WHAT_IF_GROUP (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (seral_what_if_group_parent_class)->finalize (object);
}

static void
seral_what_if_group_class_init (SeralWhatIfGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = seral_what_if_group_finalize;
}

static void
seral_what_if_group_init (SeralWhatIfGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  /* Translators: heading over what is and what was tried out. */
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("What Would Change"));
}

/**
 * seral_what_if_group_show:
 * @self: a group
 * @session: what is looked at
 *
 * Shows what the session, a sandbox, would change; for any other session the group
 * is not there.
 */
void
seral_what_if_group_show (SeralWhatIfGroup *self,
                          SeralSession     *session)
{
  g_autoptr (SeralComparison) comparison = NULL;

  g_return_if_fail (SERAL_IS_WHAT_IF_GROUP (self));
  g_return_if_fail (SERAL_IS_SESSION (session));

  remove_rows (self);
  if (seral_session_get_real (session) != NULL)
    comparison = seral_session_compare_sandbox (session);
  gtk_widget_set_visible (GTK_WIDGET (self), comparison != NULL);
  if (comparison == NULL)
    return;

  add_stages (self, session, comparison);
  add_moves (self, session, comparison);
  add_cleared (self, session, comparison);
  add_dimensions (self, session, comparison);
}
