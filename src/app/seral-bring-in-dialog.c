/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "app/seral-bring-in-dialog.h"
#include "app/seral-question-row.h"
#include "assessment/seral-merge.h"
#include "words/seral-words-merge.h"

/* Lines in one list; what is more is counted. */
#define MOST_ROWS 50

struct _SeralBringInDialog
{
  AdwWindow            parent_instance;

  SeralSession        *session; /* (owned) */
  SeralDocument       *other;   /* (owned): the colleague's */
  SeralMerge          *merge;   /* (owned) (nullable): of the people chosen; NULL while that is nobody */
  GPtrArray           *people;  /* (owned) (element-type GtkSwitch): one per person, who knows their sheet */
  GPtrArray           *lines;   /* (owned) (element-type GtkWidget): children of the two groups below */
  char                *name;    /* (owned): of the file */

  AdwPreferencesGroup *people_group;
  AdwPreferencesGroup *mapped_group;
  AdwPreferencesGroup *left_group;
};

enum
{
  APPLIED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SeralBringInDialog, seral_bring_in_dialog, ADW_TYPE_WINDOW)

/* Ours first, then what the other document brings along. */
static SeralModel *
find_model (const char *model,
            const char *version,
            gpointer    user_data)
{
  SeralBringInDialog *self = user_data;
  SeralModel *found = seral_model_library_get_model (seral_session_get_library (self->session), model, version, NULL);

  if (found != NULL && strcmp (seral_model_get_version (found), version) == 0)
    return found;

  found = seral_model_library_get_model (seral_document_get_library (self->other), model, version, NULL);
  return found != NULL && strcmp (seral_model_get_version (found), version) == 0 ? found : NULL;
}

static SeralMerge *
create_merge (SeralBringInDialog  *self,
              const char * const  *sheets,
              GError             **error)
{
  return seral_merge_new (seral_session_get_assessment (self->session), seral_document_get_assessment (self->other),
                          sheets, find_model, self, error);
}

/* The lines */

static GtkWidget *
new_line (const char *title,
          const char *subtitle,
          const char *icon_name)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, NULL);

  if (subtitle != NULL)
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
    }
  if (icon_name != NULL)
    {
      GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                      "icon-name", icon_name, NULL);

      gtk_widget_add_css_class (icon, "secondary");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
    }

  return row;
}

/* What a question of our version asks; its id where we do not know it. */
static const char *
get_question (SeralBringInDialog *self,
              const char         *model,
              const char         *criterion)
{
  SeralModelUse *use = seral_assessment_find_model_use (seral_session_get_assessment (self->session), model);
  SeralModel *found = use != NULL ? find_model (model, seral_model_use_get_version (use), self) : NULL;
  const SeralCriterion *asked = found != NULL ? seral_model_find_criterion (found, criterion) : NULL;

  return asked != NULL ? asked->question : criterion;
}

static GtkWidget *
new_mapped_line (SeralBringInDialog    *self,
                 const SeralMergeEntry *entry)
{
  g_autoptr (GString) title = g_string_new (NULL);
  g_autofree char *subtitle = seral_words_merge_entry (seral_session_get_catalogue (self->session), entry);

  for (char **to = entry->to; *to != NULL; to++)
    g_string_append_printf (title, "%s%s", title->len > 0 ? "\n" : "", get_question (self, entry->model, *to));

  return new_line (title->str, subtitle, NULL);
}

static void
remove_lines (SeralBringInDialog *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      GtkWidget *line = g_ptr_array_index (self->lines, i);
      GtkWidget *group = gtk_widget_get_ancestor (line, ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), line);
    }
  g_ptr_array_set_size (self->lines, 0);
}

static void
add_line (SeralBringInDialog  *self,
          AdwPreferencesGroup *group,
          GtkWidget           *line)
{
  adw_preferences_group_add (group, line);
  g_ptr_array_add (self->lines, line);
}

static gboolean
is_left (const SeralMergeEntry *entry)
{
  return entry->kind >= SERAL_MERGE_KEPT && entry->kind != SERAL_MERGE_SHEET_LEFT;
}

/* Shows the lines of one of the two groups, as far as there is room, and hides it where there is none. */
static void
show_lines (SeralBringInDialog  *self,
            AdwPreferencesGroup *group,
            gboolean             mapped)
{
  guint n = 0;

  for (guint i = 0; self->merge != NULL && i < seral_merge_get_n_entries (self->merge); i++)
    {
      const SeralMergeEntry *entry = seral_merge_get_entry (self->merge, i);
      g_autofree char *words = NULL;

      if (mapped ? entry->kind != SERAL_MERGE_MAPPED : !is_left (entry))
        continue;
      if (n++ >= MOST_ROWS)
        continue;

      words = seral_words_merge_entry (seral_session_get_catalogue (self->session), entry);
      add_line (self, group, mapped ? new_mapped_line (self, entry)
                                    : new_line (words, NULL, "dialog-warning-symbolic"));
    }

  if (n > MOST_ROWS)
    add_line (self, group, seral_question_row_new_rest (n - MOST_ROWS));
  gtk_widget_set_visible (GTK_WIDGET (group), n > 0);
}

/* The people */

static char **
dup_chosen (SeralBringInDialog *self)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  for (guint i = 0; i < self->people->len; i++)
    if (gtk_switch_get_active (g_ptr_array_index (self->people, i)))
      g_ptr_array_add (chosen, g_strdup (g_object_get_data (g_ptr_array_index (self->people, i), "sheet")));
  g_ptr_array_add (chosen, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&chosen), FALSE);
}

static char *
dup_summary (SeralBringInDialog *self)
{
  g_autofree char *summary = NULL;

  if (self->merge == NULL)
    return g_strdup_printf (_("From “%s”. Choose whose answers come in."), self->name);

  summary = seral_words_merge (seral_session_get_catalogue (self->session), self->merge);
  /* Translators: the name of a file, then what comes in from it, as in: From “bruno.seral”: 1 person added. */
  return g_strdup_printf (_("From “%s”: %s"), self->name, summary);
}

static void
update (SeralBringInDialog *self)
{
  g_auto (GStrv) chosen = dup_chosen (self);
  g_autofree char *summary = NULL;

  g_clear_pointer (&self->merge, seral_merge_free);
  if (chosen[0] != NULL)
    self->merge = create_merge (self, (const char * const *) chosen, NULL);

  summary = dup_summary (self);
  adw_preferences_group_set_description (self->people_group, summary);
  remove_lines (self);
  show_lines (self, self->left_group, FALSE);
  show_lines (self, self->mapped_group, TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "bring-in.apply",
                                 self->merge != NULL && !seral_merge_is_empty (self->merge));
}

static gboolean
is_somebody (const SeralMergeEntry *entry)
{
  return entry->kind == SERAL_MERGE_ADDED || entry->kind == SERAL_MERGE_UPDATED ||
         entry->kind == SERAL_MERGE_UNCHANGED || entry->kind == SERAL_MERGE_SHEET_LEFT;
}

/*
 * Who is new is meant. A copy of our document holds our own answers as well, as
 * they were when it was made: they replace what is here only where somebody says
 * so, unless nobody new is there, and the answers are not one's own.
 */
static gboolean
is_meant (SeralBringInDialog    *self,
          const SeralMergeEntry *entry,
          gboolean               somebody_new)
{
  SeralSheet *own = seral_session_get_sheet (self->session);

  if (entry->kind == SERAL_MERGE_ADDED)
    return TRUE;

  return entry->kind == SERAL_MERGE_UPDATED && !somebody_new &&
         (own == NULL || strcmp (seral_sheet_get_id (own), entry->sheet) != 0);
}

static void
add_person (SeralBringInDialog    *self,
            const SeralMergeEntry *entry,
            gboolean               somebody_new)
{
  const char *name = entry->respondent[0] != '\0' ? entry->respondent : C_("person", "No Name Yet");
  g_autofree char *words = seral_words_merge_entry (seral_session_get_catalogue (self->session), entry);
  GtkWidget *row = new_line (name, words, NULL);
  GtkWidget *avatar = adw_avatar_new (32, entry->respondent, TRUE);
  GtkWidget *toggle = gtk_switch_new ();
  gboolean possible = entry->kind == SERAL_MERGE_ADDED || entry->kind == SERAL_MERGE_UPDATED;

  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (toggle, possible);
  gtk_switch_set_active (GTK_SWITCH (toggle), possible && is_meant (self, entry, somebody_new));
  g_object_set_data_full (G_OBJECT (toggle), "sheet", g_strdup (entry->sheet), g_free);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), avatar);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (self->people_group, row);
  g_ptr_array_add (self->people, toggle);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

static void
add_people (SeralBringInDialog *self,
            SeralMerge         *all)
{
  gboolean somebody_new = seral_merge_count (all, SERAL_MERGE_ADDED) > 0;

  for (guint i = 0; i < seral_merge_get_n_entries (all); i++)
    {
      const SeralMergeEntry *entry = seral_merge_get_entry (all, i);

      if (is_somebody (entry) && entry->sheet != NULL && self->people->len < MOST_ROWS)
        add_person (self, entry, somebody_new);
    }
}

static void
apply_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  SeralBringInDialog *self = SERAL_BRING_IN_DIALOG (widget);

  if (seral_session_do (self->session, seral_merge_get_change (self->merge)))
    {
      guint n = seral_merge_count (self->merge, SERAL_MERGE_ADDED) +
                seral_merge_count (self->merge, SERAL_MERGE_UPDATED);
      g_autofree char *summary = g_strdup_printf (ngettext ("Answers of %u person came in",
                                                            "Answers of %u people came in", n), n);

      g_signal_emit (self, signals[APPLIED], 0, summary);
    }
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
seral_bring_in_dialog_finalize (GObject *object)
{
  SeralBringInDialog *self = SERAL_BRING_IN_DIALOG (object);

  g_clear_pointer (&self->merge, seral_merge_free);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->lines);
  g_clear_object (&self->session);
  g_clear_object (&self->other);
  g_free (self->name);

  G_OBJECT_CLASS (seral_bring_in_dialog_parent_class)->finalize (object);
}

static void
seral_bring_in_dialog_class_init (SeralBringInDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = seral_bring_in_dialog_finalize;

  /**
   * SeralBringInDialog::applied:
   * @self: the dialog
   * @summary: what was done, in a few words
   *
   * The answers are in.
   */
  signals[APPLIED] = g_signal_new ("applied", SERAL_TYPE_BRING_IN_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-bring-in-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralBringInDialog, people_group);
  gtk_widget_class_bind_template_child (widget_class, SeralBringInDialog, mapped_group);
  gtk_widget_class_bind_template_child (widget_class, SeralBringInDialog, left_group);
  gtk_widget_class_install_action (widget_class, "bring-in.apply", NULL, apply_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
seral_bring_in_dialog_init (SeralBringInDialog *self)
{
  self->people = g_ptr_array_new ();
  self->lines = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_bring_in_dialog_new:
 * @parent: the window that asks
 * @session: what is worked on
 * @other: a colleague's document
 * @name: what its file is called
 * @error: return location for %SERAL_ASSESSMENT_ERROR_NOT_FOUND if the two have no
 *   model in common
 *
 * Finds out what bringing in @other would do, and makes a dialog that shows it.
 *
 * Returns: (transfer none) (nullable): the dialog, owned by GTK, to be presented
 */
GtkWidget *
seral_bring_in_dialog_new (GtkWindow      *parent,
                           SeralSession   *session,
                           SeralDocument  *other,
                           const char     *name,
                           GError        **error)
{
  SeralBringInDialog *self;
  g_autoptr (SeralMerge) all = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);
  g_return_val_if_fail (SERAL_IS_DOCUMENT (other), NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_object_new (SERAL_TYPE_BRING_IN_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->other = g_object_ref (other);
  self->name = g_strdup (name);

  all = create_merge (self, NULL, error);
  if (all == NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return NULL;
    }

  add_people (self, all);
  update (self);

  return GTK_WIDGET (self);
}
