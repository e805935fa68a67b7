/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-person-row.h"
#include "app/seral-place-field.h"
#include "app/seral-place-words.h"
#include "app/seral-session-rounds.h"

struct _SeralPersonRow
{
  AdwExpanderRow  parent_instance;

  SeralSession   *session; /* (owned) */
  SeralSheet     *sheet;   /* (owned) */

  AdwAvatar      *avatar;
  GtkWidget      *taking;
  GtkWidget      *answer_button;
  GtkWidget      *name_row;
  GtkWidget      *role_row;
  GtkWidget      *delete_row;
};

enum
{
  DELETE_REQUESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SeralPersonRow, seral_person_row, ADW_TYPE_EXPANDER_ROW)

/* How many questions of the model looked at they answered; "" where that is not known here. */
static char *
dup_progress (SeralPersonRow *self)
{
  SeralModel *model = seral_session_get_model (self->session);
  g_autoptr (SeralAnswers) answers = NULL;
  g_autoptr (SeralResult) result = NULL;

  if (model == NULL)
    return g_strdup ("");

  answers = seral_answers_new_from_map (model, seral_sheet_get_answers (self->sheet));
  result = seral_score (answers, seral_session_get_depth (self->session));

  return g_strdup_printf (_("%u of %u answered"), seral_result_get_n_answered (result),
                          seral_result_get_n_total (result));
}

static void
answer_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  SeralPersonRow *self = SERAL_PERSON_ROW (widget);

  seral_session_set_sheet (self->session, seral_sheet_get_id (self->sheet));
}

static void
delete_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[DELETE_REQUESTED], 0);
}

static void
seral_person_row_dispose (GObject *object)
{
  SeralPersonRow *self = SERAL_PERSON_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->sheet);

  G_OBJECT_CLASS (seral_person_row_parent_class)->dispose (object);
}

static void
seral_person_row_class_init (SeralPersonRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = seral_person_row_dispose;

  /**
   * SeralPersonRow::delete-requested:
   * @self: the row
   *
   * The user wants to delete this person's answers.
   */
  signals[DELETE_REQUESTED] = g_signal_new ("delete-requested", SERAL_TYPE_PERSON_ROW, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-person-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralPersonRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, SeralPersonRow, taking);
  gtk_widget_class_bind_template_child (widget_class, SeralPersonRow, answer_button);
  gtk_widget_class_bind_template_child (widget_class, SeralPersonRow, name_row);
  gtk_widget_class_bind_template_child (widget_class, SeralPersonRow, role_row);
  gtk_widget_class_bind_template_child (widget_class, SeralPersonRow, delete_row);
  gtk_widget_class_install_action (widget_class, "person.answer", NULL, answer_action);
  gtk_widget_class_install_action (widget_class, "person.delete", NULL, delete_action);
}

static void
seral_person_row_init (SeralPersonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_person_row_new:
 * @session: what is worked on
 * @sheet: one of the current round's sheets
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
seral_person_row_new (SeralSession *session,
                      SeralSheet   *sheet)
{
  SeralPersonRow *self;
  SeralRound *round;

  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);
  g_return_val_if_fail (SERAL_IS_SHEET (sheet), NULL);

  round = seral_session_get_round (session);
  self = g_object_new (SERAL_TYPE_PERSON_ROW, NULL);
  self->session = g_object_ref (session);
  self->sheet = g_object_ref (sheet);
  seral_place_field_bind (self->name_row, session, round, sheet, "respondent-name", _("Name of a Colleague"));
  seral_place_field_bind (self->role_row, session, round, sheet, "respondent-role", _("Role of a Colleague"));
  seral_person_row_update (self);

  return GTK_WIDGET (self);
}

/**
 * seral_person_row_get_sheet:
 * @self: a row
 *
 * Returns: (transfer none): the person's answers
 */
SeralSheet *
seral_person_row_get_sheet (SeralPersonRow *self)
{
  g_return_val_if_fail (SERAL_IS_PERSON_ROW (self), NULL);

  return self->sheet;
}

/**
 * seral_person_row_update:
 * @self: a row
 *
 * Says anew who the person is, how far they are, and whether their answers are
 * taken.
 */
void
seral_person_row_update (SeralPersonRow *self)
{
  g_autofree char *name = NULL;
  g_autofree char *progress = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *answer = NULL;
  const char *role;
  gboolean taking;
  guint n;

  g_return_if_fail (SERAL_IS_PERSON_ROW (self));

  name = seral_place_dup_person (self->sheet);
  role = seral_sheet_get_respondent_role (self->sheet);
  progress = dup_progress (self);
  subtitle = g_strdup_printf ("%s%s%s", role, *role != '\0' && *progress != '\0' ? " · " : "", progress);
  /* Translators: %s is a person: their answers are taken from now on. */
  answer = g_strdup_printf (_("Answer for %s"), name);
  taking = self->sheet == seral_session_get_sheet (self->session);
  n = g_list_model_get_n_items (seral_round_get_sheets (seral_session_get_round (self->session)));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  adw_avatar_set_text (self->avatar, seral_sheet_get_respondent_name (self->sheet));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answer_button), GTK_ACCESSIBLE_PROPERTY_LABEL, answer, -1);
  gtk_widget_set_visible (self->taking, taking && n > 1);
  gtk_widget_set_visible (self->answer_button, !taking);
  gtk_widget_set_visible (self->delete_row, n > 1);
}
