/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-help-window.h"
#include "app/seral-reading.h"

struct _SeralHelpWindow
{
  AdwWindow  parent_instance;

  GtkBox    *box;
};

G_DEFINE_FINAL_TYPE (SeralHelpWindow, seral_help_window, ADW_TYPE_WINDOW)

typedef struct
{
  const char *title;
  const char *text;
} Topic;

static const Topic topics[] = {
  { N_("How an Assessment Goes"),
    N_("Name the organisation and the partners you mean, then answer what you are asked. Nothing needs to be "
       "complete: the stage is told as soon as the first questions are answered, and what is still open is named. "
       "Other models can be added at any time; an answer that fits there as well is offered, never taken by itself.") },
  { N_("Answering"),
    N_("The keys 1 to 9 choose an answer, the arrows and Tab move on, Ctrl+Enter goes to the next step. Each answer "
       "says what it means for this very question: choose the one that a colleague would choose too. “Don’t know” "
       "counts as open. Flag a question to come back to it; write a note to remember why.") },
  { N_("How a Stage Is Found"),
    N_("Each stage asks for certain things. You are at a stage when all that it asks is held, and all that the stages "
       "before it ask. A strong answer from a later stage does not make up for a missing foundation: it is shown as "
       "already in place, and waits. The model library tells the rule of each model, and whose rule it is.") },
  { N_("Evidence"),
    N_("Most companies think themselves further than they are. Put a document, a figure or a link beside an answer: "
       "once enough answers have some, the result shows what is proven beside what is claimed.") },
  { N_("Planning the Next Step"),
    N_("Choose a target, then plan one stage at a time: all that the next one takes, or what suits you of it. Name an "
       "owner for each item; dates are proposed from the time a step usually takes. Tick off what is done, and see the "
       "stage that would follow: it counts once the next round confirms it. Alt+Up and Alt+Down move an item in the "
       "list. On the roadmap, drag an item, or move it with Left and Right: by a week, with Ctrl by a month, with Shift "
       "only the day it is due. Log a figure or two every month to see whether you are moving.") },
  { N_("The Next Round"),
    N_("When something has moved, begin a new round: the title of the window is a button that leads there. It starts with "
       "the answers of the last one. Each is marked until you say that it is still true, or answer it anew; “All Still "
       "True” does so for a step. The result tells what has changed since, and the trend shows all rounds. An earlier "
       "round can be looked at and put right; it is marked as earlier all the while.") },
  { N_("Several People"),
    N_("Add colleagues and enter their answers, or give each a copy to answer in, and bring in the file that comes back: "
       "you see what comes in before it does. Answers to an older version of a model move along where it says how; what "
       "has no question any more is listed. Where people differ there is something to talk about: “Discuss” goes through "
       "those questions, and what you agree on counts.") },
  { N_("What Would Settle It"),
    N_("Where answers claim more than they prove, or questions are open, the result says at least and at most which "
       "stage it is, and which questions would settle it. Each leads to the next one, with Alt+Page Down. A link "
       "beside an answer is shown whole and asked about before it is opened; only web pages and mail addresses are.") },
  { N_("What If"),
    N_("Try better answers out without changing anything: the result shows where you are and where you would be. “Try "
       "It” stands beside each question that holds you back. Keep what you tried out as items of the plan, or drop "
       "it: it is never saved.") },
  { N_("Several Models"),
    N_("Add another model beside the one you look at. What you have answered is offered there, and taken one by one or "
       "all at once when you say so; each answer says where it comes from. Each model has its own scale, and the "
       "result says why two of them differ.") },
  { N_("Finding Something"),
    N_("Ctrl+F searches the questions, stages, actions, resources and terms of all models of the assessment. Enter "
       "goes to the first one found, the arrows to the others.") },
  { N_("Showing It"),
    N_("Any chart can be exported as PDF, SVG or PNG. The preview is exactly what comes out. Each chart can also be "
       "read as a table of text, copied with Ctrl+C, or dragged out of the window into another program or a folder.") },
  { N_("Files to Edit, and Questionnaires"),
    N_("Answers, scores, gaps, plan and figures come out as a spreadsheet, the full report as a web page, a Word "
       "document or Markdown. A questionnaire is for people who do not have Seral: one web page that works in any "
       "browser without a network and saves a file to be sent back, or a table to fill in. Nobody’s answers are in "
       "it. Bring what comes back in as you would a colleague’s assessment.") },
  { N_("A Page for the Board"),
    N_("Export, What, Board page: one page, on paper or as a slide. It says in a sentence where you are and where you "
       "want to be, what moved since the last round of the same partners, what holds you back, which decision you ask "
       "for (from the plan: give its items an owner, a budget and a date), two figures, and how sure all this is. "
       "Where there is not room for all of it, what matters least is left out. Print sends to a printer what you see.") },
  { N_("The Full Report"),
    N_("Export, What, Full report: all there is to say of a round, for colleagues. Under Parts you choose what is in "
       "it; notes, evidence and names can stay out. A character that no font has is told below the choices.") },
  { N_("Where Your Data Is"),
    N_("In the file you save it to, and nowhere else. Seral needs no account and no network. The file is plain text "
       "(JSON) with the ending .seral; send it to a colleague as you would any other file.") },
  { N_("When Something Breaks"),
    N_("What you have not saved is kept aside within two seconds of each change. Should the program or the computer "
       "stop, the next start offers it again, with the day and time of both it and your file; you choose. Your file "
       "itself changes only when you save, and then as a whole or not at all.") },
  { N_("Models of Your Own"),
    N_("Add a definition in the model library. It is checked as a whole, and all that is wrong with it is listed with "
       "its place in the file. An assessment takes the definitions it needs along.") },
};

static void
seral_help_window_class_init (SeralHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralHelpWindow, box);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

static void
seral_help_window_init (SeralHelpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    gtk_box_append (self->box, seral_reading_section_new (_(topics[i].title),
                                                          seral_reading_paragraph_new (_(topics[i].text))));
}

/**
 * seral_help_window_present:
 * @parent: the window that asks
 *
 * Shows the help.
 *
 * Returns: (transfer none): the window, owned by GTK
 */
GtkWidget *
seral_help_window_present (GtkWindow *parent)
{
  GtkWidget *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);

  self = g_object_new (SERAL_TYPE_HELP_WINDOW, "transient-for", parent, NULL);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
