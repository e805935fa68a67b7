/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-date-row.h"
#include "app/seral-place-field.h"
#include "app/seral-place-words.h"
#include "app/seral-round-row.h"
#include "app/seral-session-rounds.h"
#include "words/seral-words.h"

struct _SeralRoundRow
{
  AdwExpanderRow  parent_instance;

  SeralSession   *session; /* (owned) */
  SeralRound     *round;   /* (owned) */

  GtkWidget      *shown;
  GtkWidget      *show_button;
  GtkWidget      *title_row;
  GtkWidget      *date_row;
  GtkWidget      *scope_row;
  GtkWidget      *delete_row;
};

enum
{
  DELETE_REQUESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SeralRoundRow, seral_round_row, ADW_TYPE_EXPANDER_ROW)

/* What the round comes to by the model that is looked at; "" where that is not known here. */
static char *
dup_stage (SeralRoundRow *self)
{
  SeralModel *model = seral_session_get_model (self->session);
  g_autoptr (SeralAnswers) answers = NULL;
  g_autoptr (SeralResult) result = NULL;

  if (model == NULL)
    return g_strdup ("");

  answers = seral_answers_new_from_round (model, self->round);
  result = seral_score (answers, seral_session_get_depth (self->session));

  return seral_words_position (seral_session_get_catalogue (self->session), result);
}

static void
show_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  SeralRoundRow *self = SERAL_ROUND_ROW (widget);

  seral_session_set_round (self->session, seral_round_get_id (self->round));
}

static void
delete_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[DELETE_REQUESTED], 0);
}

static void
seral_round_row_dispose (GObject *object)
{
  SeralRoundRow *self = SERAL_ROUND_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->round);

  G_OBJECT_CLASS (seral_round_row_parent_class)->dispose (object);
}

static void
seral_round_row_class_init (SeralRoundRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = seral_round_row_dispose;

  /**
   * SeralRoundRow::delete-requested:
   * @self: the row
   *
   * The user wants to delete the round.
   */
  signals[DELETE_REQUESTED] = g_signal_new ("delete-requested", SERAL_TYPE_ROUND_ROW, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SERAL_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-round-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralRoundRow, shown);
  gtk_widget_class_bind_template_child (widget_class, SeralRoundRow, show_button);
  gtk_widget_class_bind_template_child (widget_class, SeralRoundRow, title_row);
  gtk_widget_class_bind_template_child (widget_class, SeralRoundRow, date_row);
  gtk_widget_class_bind_template_child (widget_class, SeralRoundRow, scope_row);
  gtk_widget_class_bind_template_child (widget_class, SeralRoundRow, delete_row);
  gtk_widget_class_install_action (widget_class, "round.show", NULL, show_action);
  gtk_widget_class_install_action (widget_class, "round.delete", NULL, delete_action);
}

static void
seral_round_row_init (SeralRoundRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_round_row_new:
 * @session: what is worked on
 * @round: one of its rounds
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
seral_round_row_new (SeralSession *session,
                     SeralRound   *round)
{
  SeralRoundRow *self;

  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);
  g_return_val_if_fail (SERAL_IS_ROUND (round), NULL);

  self = g_object_new (SERAL_TYPE_ROUND_ROW, NULL);
  self->session = g_object_ref (session);
  self->round = g_object_ref (round);
  seral_place_field_bind (self->title_row, session, round, NULL, "title", _("Name of the Round"));
  seral_place_field_bind (self->date_row, session, round, NULL, "date", _("Date of the Round"));
  seral_place_field_bind (self->scope_row, session, round, NULL, "scope", _("Scope"));
  seral_round_row_update (self);

  return GTK_WIDGET (self);
}

/**
 * seral_round_row_get_round:
 * @self: a row
 *
 * Returns: (transfer none): its round
 */
SeralRound *
seral_round_row_get_round (SeralRoundRow *self)
{
  g_return_val_if_fail (SERAL_IS_ROUND_ROW (self), NULL);

  return self->round;
}

/**
 * seral_round_row_update:
 * @self: a row
 *
 * Says anew what the round is called and came to, and whether it is looked at.
 */
void
seral_round_row_update (SeralRoundRow *self)
{
  SeralCatalogue *catalogue;
  g_autofree char *name = NULL;
  g_autofree char *date = NULL;
  g_autofree char *stage = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *show = NULL;
  gboolean shown;
  guint n;

  g_return_if_fail (SERAL_IS_ROUND_ROW (self));

  catalogue = seral_session_get_catalogue (self->session);
  name = seral_place_dup_round (catalogue, self->round);
  date = seral_place_dup_date (catalogue, self->round);
  stage = dup_stage (self);
  subtitle = g_strdup_printf ("%s%s%s", date, *date != '\0' && *stage != '\0' ? " · " : "", stage);
  /* Translators: %s is the name of a round. */
  show = g_strdup_printf (_("Show %s"), name);
  shown = self->round == seral_session_get_round (self->session);
  n = g_list_model_get_n_items (seral_assessment_get_rounds (seral_session_get_assessment (self->session)));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->show_button), GTK_ACCESSIBLE_PROPERTY_LABEL, show, -1);
  gtk_widget_set_visible (self->shown, shown && n > 1);
  gtk_widget_set_visible (self->show_button, !shown);
  gtk_widget_set_visible (self->delete_row, n > 1);
}
