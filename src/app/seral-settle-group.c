/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-question-row.h"
#include "app/seral-settle-group.h"
#include "words/seral-words-steps.h"

struct _SeralSettleGroup
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* (element-type GtkWidget): children */
};

G_DEFINE_FINAL_TYPE (SeralSettleGroup, seral_settle_group, ADW_TYPE_PREFERENCES_GROUP)

static void
add_row (SeralSettleGroup *self,
         SeralSession     *session,
         const char       *title,
         const char       *words,
         const char       *icon_name,
         GArray           *criteria)
{
  GtkWidget *row;
  GtkWidget *icon;

  if (words[0] == '\0')
    return;

  row = adw_expander_row_new ();
  icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "icon-name", icon_name,
                       NULL);
  gtk_widget_add_css_class (icon, "secondary");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), words);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), icon);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
  seral_question_row_add_all (ADW_EXPANDER_ROW (row), session, title, criteria);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
remove_rows (SeralSettleGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));

  g_ptr_array_set_size (self->rows, 0);
}

static void
seral_settle_group_finalize (GObject *object)
{
  SeralSettleGroup *self = SERAL_SETTLE_GROUP (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (seral_settle_group_parent_class)->finalize (object);
}

static void
seral_settle_group_class_init (SeralSettleGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = seral_settle_group_finalize;
}

static void
seral_settle_group_init (SeralSettleGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  /* Translators: heading over the questions that would tell which of two possible stages it is. */
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("What Would Settle It"));
}

/**
 * seral_settle_group_show:
 * @self: a group
 * @session: what is looked at; it has a result
 *
 * Shows what would settle the session's result.
 */
void
seral_settle_group_show (SeralSettleGroup *self,
                         SeralSession     *session)
{
  SeralCatalogue *catalogue;
  SeralResult *result;
  g_autofree char *evidence = NULL;
  g_autofree char *range = NULL;
  g_autoptr (GArray) unproven = NULL;
  g_autoptr (GArray) open = NULL;

  g_return_if_fail (SERAL_IS_SETTLE_GROUP (self));
  g_return_if_fail (SERAL_IS_SESSION (session));

  catalogue = seral_session_get_catalogue (session);
  result = seral_session_get_result (session);
  evidence = seral_words_settle_evidence (catalogue, result);
  /* While nothing is known yet, every question would settle something. */
  range = seral_words_is_known (result) ? seral_words_settle_range (catalogue, result) : g_strdup ("");
  unproven = seral_settle_evidence (result);
  open = seral_settle_range (result);

  remove_rows (self);
  /* Translators: a stage that answers claim, and the one that evidence proves. */
  add_row (self, session, _("Claimed or Proven"), evidence, "mail-attachment-symbolic", unproven);
  /* Translators: the lowest and the highest stage that are possible while answers are open. */
  add_row (self, session, _("At Least or at Most"), range, "dialog-question-symbolic", open);
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}
